import { t } from '@vscode/l10n';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { asItems, asObject, type FileNode, fileProblem, type JsonFile, member, refuse } from './fileNode.ts';
import { answeredSet } from './fileSet.ts';
import type { ReadYaml } from './readYaml.ts';
import { type FileSet, templateSets } from './templateSets.ts';

/** In characters, of which CloudFormation takes no more (AWS CloudFormation quotas). */
const largestTemplate = 1024 * 1024;

/**
 * The configuration sets in a JSON file: the one of an answer of `aws ses describe-configuration-set`, those of a list of such answers, or
 * those of a CloudFormation template, which an answer of `aws cloudformation get-template` may hold. Throws a `Problem` with the place and the reason where there is none.
 */
export function readSets(file: JsonFile, readYaml: ReadYaml): readonly FileSet[] {
  try {
    return setsIn(parse(file), readYaml);
  } catch (error) {
    // What reads it calls itself for each level.
    if (error instanceof RangeError) {
      throw fileProblem(file, 0, t('its objects and lists stand too deep in each other'));
    }
    throw error;
  }
}

function setsIn(root: FileNode, readYaml: ReadYaml): readonly FileSet[] {
  if (root.node.type === 'array') {
    const sets = asItems(root, root.file.name).map((item) => answerIn(asObject(item, t('An item'))));
    return sets.length > 0 ? sets : refuse(root, t('its list is empty'));
  }
  if (root.node.type !== 'object') refuse(root, t('it does not begin with an object or a list'));
  const body = member(root, 'TemplateBody');
  const template = body ? templateIn(body, readYaml) : root;
  const resources = member(template, 'Resources');
  if (resources) return templateSets(template, resources);
  return body ? refuse(template, t('it is no CloudFormation template')) : [answerIn(root)];
}

/** What `aws cloudformation get-template` answers: an object where the template was written in JSON, else the text that it was written in. */
function templateIn(body: FileNode, readYaml: ReadYaml): FileNode {
  const { value }: { value?: unknown } = body.node;
  if (typeof value !== 'string') return asObject(body, 'TemplateBody');
  const file = { ...body.file, text: value, within: body };
  if (value.length > largestTemplate) refuse(body, t('it is longer than the 1 MB that CloudFormation takes'));
  if (value.trimStart().startsWith('{')) return parse(file);
  const yaml = readYaml(value);
  if (yaml === 'tooMany') refuse(body, t('it has more than 400,000 words and signs of YAML, too many to be read here'));
  if ('node' in yaml) return { node: yaml.node, file };
  throw fileProblem(file, yaml.offset, t('it is not valid YAML ({0})', yaml.code));
}

function answerIn(at: FileNode): FileSet {
  const set = answeredSet(at);
  if (set.ConfigurationSet === undefined) {
    refuse(at, t('it is neither an answer of “aws ses describe-configuration-set” nor a CloudFormation template'));
  }
  const parts = ['EventDestinations', 'TrackingOptions', 'DeliveryOptions', 'ReputationOptions'];
  if (parts.every((part) => member(at, part) === undefined)) {
    refuse(at, t('it holds only the name, as it was asked for without --configuration-set-attribute-names'));
  }
  return { label: set.ConfigurationSet?.Name ?? at.file.name, set };
}

function parse(file: JsonFile): FileNode {
  const errors: ParseError[] = [];
  const options = { disallowComments: true, allowTrailingComma: false };
  const node = parseTree(file.text, errors, options);
  const [error] = errors;
  if (error) throw fileProblem(file, error.offset, t('it is not valid JSON ({0})', printParseErrorCode(error.error)));
  if (node === undefined) throw fileProblem(file, 0, t('it is empty'));
  return { node, file };
}
