import { matchAt, textBefore } from './characters.ts';
import type { Found } from './found.ts';
import { createStructure, type Structure } from './structure.ts';

const terraform = /\bresource\s{1,8}"aws(?:cc)?_ses(?:v2)?_configuration_set"\s{1,8}"[\w-]{1,64}"\s{0,8}$/;
const construct = /(?:^|[\s.:=(,&])(?:New)?(?:Cfn)?ConfigurationSet(?:Args|Props)?\s{0,4}$/;
const builder = /\bConfigurationSet(?:\.|::)[bB]uilder\b[^;]{0,400}$/;
const cloudFormation = /\bAWS::SES::ConfigurationSet["'\s]/;

/** Those of the names `found` in `text` that make the set: in a resource of Terraform or CloudFormation, a construct of CDK or Pulumi. */
export function definitionsIn(text: string, found: readonly Found[]): readonly Found[] {
  const structure = createStructure(text);
  return found.filter(
    (one) =>
      one.via === 'literal' && (one.key === 'strong' || one.key === 'scoped') && isDefined(text, structure, one.start),
  );
}

function isDefined(text: string, structure: Structure, start: number): boolean {
  const openers = structure.openersAt(start, 3);
  const heads = openers.map((opener) => textBefore(text, opener, 160));
  if (heads[0] !== undefined && terraform.test(heads[0])) return true;
  if (heads.some((head) => construct.test(head)) || builder.test(textBefore(text, start, 480))) return true;
  const [properties, resource] =
    openers[0] !== undefined && text[openers[0]] === '{' ? openers : lines(structure, start);
  if (properties === undefined || resource === undefined) return false;
  const isProperties = /"Properties"\s{0,8}:\s{0,8}$/.test(textBefore(text, properties, 40));
  const isPropertiesLine = matchAt(/Properties\s{0,4}:/y, text, properties) !== null;
  return (isProperties || isPropertiesLine) && cloudFormation.test(text.slice(resource, resource + 4_000));
}

function lines(structure: Structure, start: number): readonly number[] {
  return structure.parentLinesAt(start, 2);
}
