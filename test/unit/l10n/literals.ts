import { parseSync } from '@swc/core';

/** A text in code that `t` does not translate. */
export interface Literal {
  readonly text: string;
  /** What it stands in: a tag (html`), a property (title:), a call (showErrorMessage(), what is made (new RangeError(); else nothing. */
  readonly use: string;
}

/** Stands in a text where the code puts a value. */
export const hole = '\0';

/** All texts of a TypeScript source but those of imports and types, and but what `t` translates. */
export function literalsOf(source: string): readonly Literal[] {
  return visit(parseSync(source, { syntax: 'typescript' }).body, '');
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function visit(node: unknown, use: string): readonly Literal[] {
  if (!isNode(node)) return [];
  const type = String(node['type']);
  switch (type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return [];
    case 'StringLiteral':
      return [{ text: String(node['value']), use }];
    case 'TemplateLiteral':
      return [{ text: textOf(node), use }, ...visit(node['expressions'], '')];
    case 'TaggedTemplateExpression':
      return visit(node['template'], `${nameOf(node['tag'])}\``);
    case 'CallExpression':
      return visitCall(node);
    case 'NewExpression':
      return visit(node['arguments'], `new ${nameOf(node['callee'])}(`);
    case 'KeyValueProperty':
      return visit(node['value'], `${nameOf(node['key'])}:`);
    case 'AssignmentExpression':
      return visit(node['right'], `${nameOf(node['left'])}:`);
    case 'BlockStatement':
      return visitAll(node, '');
    case 'BinaryExpression':
      return visitAll(node, node['operator'] === '+' ? use : '');
    case 'ConditionalExpression':
      return [...visit(node['test'], ''), ...visit(node['consequent'], use), ...visit(node['alternate'], use)];
    // Types that a value stands in.
    case 'TsAsExpression':
    case 'TsConstAssertion':
    case 'TsSatisfiesExpression':
      return visit(node['expression'], use);
    default:
      return type.startsWith('Ts') ? [] : visitAll(node, use);
  }
}

function visitAll(node: Node, use: string): readonly Literal[] {
  return Object.values(node).flatMap((child) => visit(child, use));
}

function visitCall({ callee, arguments: given }: Node): readonly Literal[] {
  const name = nameOf(callee);
  const translated = name === 't' && Array.isArray(given);
  return [...visit(callee, ''), ...visit(translated ? given.slice(1) : given, translated ? '' : `${name}(`)];
}

/** `a` for `a`, `x.y.a` and `'a'`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node['type'] === 'Super') return 'super';
  return String(node['value'] ?? nameOf(node['property']));
}

function textOf({ quasis }: Node): string {
  if (!Array.isArray(quasis)) return '';
  return quasis.map((quasi) => String(isNode(quasi) ? (quasi['cooked'] ?? quasi['raw']) : '')).join(hole);
}
