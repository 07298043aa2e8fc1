import { t } from '@vscode/l10n';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { asItems, asObject, type FileNode, fileProblem, type JsonFile, member, refuse } from './fileNode.ts';
import { answeredSet } from './fileSet.ts';
import { type FileSet, templateSets } from './templateSets.ts';

/**
 * The configuration sets in a JSON file: the one of an answer of `aws ses describe-configuration-set`, those of a list of such answers, or
 * those of a CloudFormation template. Throws a `Problem` with the place and the reason where there is none.
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
  if (root.node.type === 'array') {
    const sets = asItems(root, root.file.name).map((item) => answerIn(asObject(item, t('An item'))));
    return sets.length > 0 ? sets : refuse(root, t('its list is empty'));
  }
  if (root.node.type !== 'object') refuse(root, t('it does not begin with an object or a list'));
  const resources = member(root, 'Resources');
  return resources ? templateSets(root, resources) : [answerIn(root)];
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
