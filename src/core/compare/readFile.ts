import { t } from '@vscode/l10n';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type FileNode, fileProblem, type JsonFile, member, refuse } from './fileNode.ts';
import { answeredSet } from './fileSet.ts';
import { type FileSet, templateSets } from './templateSets.ts';

/**
 * The configuration sets in a JSON file: the one of an answer of `aws ses describe-configuration-set`, or those of a CloudFormation
 * template. Throws a `Problem` with the place and the reason where there is none.
 */
export function readSets(file: JsonFile): readonly FileSet[] {
  try {
    return setsIn(parse(file));
  } catch (error) {
    // What reads it calls itself for each level.
    if (error instanceof RangeError) {
      throw fileProblem(file, 0, t('its objects and lists stand too deep in each other'));
    }
    throw error;
  }
}

function setsIn(root: FileNode): readonly FileSet[] {
  if (root.node.type !== 'object') refuse(root, t('it does not begin with an object'));
  const resources = member(root, 'Resources');
  if (resources) return templateSets(root, resources);
  const set = answeredSet(root);
  if (set.ConfigurationSet === undefined) {
    refuse(root, t('it is neither an answer of “aws ses describe-configuration-set” nor a CloudFormation template'));
  }
  const parts = ['EventDestinations', 'TrackingOptions', 'DeliveryOptions', 'ReputationOptions'];
  if (parts.every((part) => member(root, part) === undefined)) {
    refuse(root, t('it holds only the name, as it was asked for without --configuration-set-attribute-names'));
  }
  return [{ label: set.ConfigurationSet?.Name ?? root.file.name, set }];
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
