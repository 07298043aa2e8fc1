import { t } from '@vscode/l10n';
import { marks } from './arnMarks.ts';
import { type FileNode, member, members, membersByKey, refuse } from './fileNode.ts';

/** How a value that stands for another is written out: an answer of the AWS CLI holds none, a template does. */
export type Resolve = (at: FileNode) => string | undefined;

/** A text of an object, or undefined where it has none. */
export function textOf(at: FileNode, key: string, resolve: Resolve): string | undefined {
  const value = member(at, key);
  if (value === undefined) return undefined;
  return readText(value, key, resolve);
}

/** The node's text. Throws where it is none and stands for none. */
export function readText(at: FileNode, key: string, resolve: Resolve): string {
  if (typeof at.node.value === 'string') return at.node.value;
  return resolve(at) ?? refuse(at, t('{0} is not a text', key));
}

/** A boolean of an object. CloudFormation takes a text for one, too. */
export function booleanOf(at: FileNode, key: string, resolve: Resolve): boolean | undefined {
  const value = member(at, key);
  if (value === undefined) return undefined;
  const known = new Map<unknown, boolean>([
    [true, true],
    [false, false],
    ['true', true],
    ['false', false],
  ]).get(value.node.value ?? resolve(value));
  return known ?? refuse(value, t('{0} is neither true nor false', key));
}

/** For an answer of AWS: nothing stands for something else. */
export const resolveNothing: Resolve = () => undefined;

const pseudo: ReadonlyMap<string, string> = new Map([
  ['AWS::Partition', marks.partition],
  ['AWS::Region', marks.region],
  ['AWS::AccountId', marks.account],
]);

/** So many characters may come of the functions of one template: a few lines can ask for more than a machine has. */
const mostCharacters = 4 * 1024 * 1024;

/**
 * For a template: what CloudFormation puts in for the place of the stack becomes the mark for the set's own place, a parameter its
 * default. Anything else is known only once the stack is made: it stays visible as a `${…}`.
 */
export function resolveIn(template: FileNode): Resolve {
  const defaults = new Map<string, unknown>();
  for (const [name, parameter] of membersByKey(member(template, 'Parameters'))) {
    defaults.set(name, member(parameter, 'Default')?.node.value);
  }
  let left = mostCharacters;

  const nameOf = (name: string): string => {
    const fallback = defaults.get(name);
    return pseudo.get(name) ?? (fallback === undefined ? reference(name) : String(fallback));
  };

  /** The text, if it is not too much with all that came before. */
  const within = (at: FileNode, text: string): string => {
    left -= text.length;
    return left >= 0 ? text : refuse(at, t('its functions make a text that is too long'));
  };

  /** A value within another, of whatever kind. */
  const textIn = (at: FileNode): string => {
    const { value }: { value?: unknown } = at.node;
    return within(at, typeof value === 'string' ? value : (resolve(at) ?? reference(sourceOf(at))));
  };

  const substitute = (pattern: FileNode, given: FileNode | undefined) => {
    const values = membersByKey(given);
    const made = new Map<string, string>();
    const put = (name: string) => {
      const known = made.get(name);
      const value = values.get(name);
      const text = known === undefined && value ? textIn(value) : within(pattern, known ?? nameOf(name));
      made.set(name, text);
      return text;
    };
    const text = textIn(pattern);
    // Behind the last brace nothing ends, and each beginning there would be followed to the text's end.
    const end = text.lastIndexOf('}') + 1;
    const written = text.slice(0, end).replaceAll(/\$\{([^!}][^}]*)\}/g, (_match, name: string) => put(name));
    return `${written}${text.slice(end)}`;
  };

  const join = (separator: string, parts: readonly FileNode[]) =>
    parts.map((part, index) => `${index > 0 ? within(part, separator) : ''}${textIn(part)}`).join('');

  const resolve: Resolve = (at) => {
    const [[name, value] = [], ...further] = members(at);
    if (name === undefined || value === undefined || further.length > 0) return undefined;
    const [first, second] = itemsOf(value);
    switch (name) {
      case 'Ref':
        return nameOf(textIn(value));
      case 'Fn::GetAtt':
        return reference(first ? join('.', itemsOf(value)) : textIn(value));
      case 'Fn::Sub':
        return substitute(first ?? value, second);
      case 'Fn::Join':
        return first && second && join(textIn(first), itemsOf(second));
      default:
        return name.startsWith('Fn::') ? reference(sourceOf(at)) : undefined;
    }
  };
  return resolve;
}

function itemsOf({ node, file }: FileNode): readonly FileNode[] {
  return node.type === 'array' ? (node.children ?? []).map((child) => ({ node: child, file })) : [];
}

/** How the file has it, on one line. */
function sourceOf({ node, file }: FileNode): string {
  return file.text.slice(node.offset, node.offset + node.length).replaceAll(/\s+/g, ' ');
}

function reference(name: string): string {
  return `\${${name}}`;
}
