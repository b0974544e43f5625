import type { Source } from './source.ts';

/** A node of the syntax tree (ESTree with TypeScript), as far as the rules look. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a file, from the outside in. */
export function nodesOf(source: Source): Node[] {
  return below(source.parsed.program);
}

function below(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(below);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap((field) => (typeof field === 'object' ? below(field) : []))];
}

/** The text of a string that is written out: a literal, a plain template, or such joined by +. */
export function stringOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type === 'TemplateLiteral') return plainTemplate(value);
  if (value.type !== 'BinaryExpression' || value.operator !== '+') return undefined;
  const [left, right] = [stringOf(value.left), stringOf(value.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

function plainTemplate(node: Node): string | undefined {
  const quasis = node.quasis as readonly { value: { cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

/** An object's written-out properties by name; undefined for what is no object literal. */
export function propertiesOf(value: unknown): ReadonlyMap<string, Node> | undefined {
  if (!isNode(value) || value.type !== 'ObjectExpression') return undefined;
  const found = new Map<string, Node>();
  for (const property of value.properties as readonly Node[]) {
    if (property.type !== 'Property' || property.computed === true) continue;
    const name = nameOf(property.key) ?? stringOf(property.key);
    if (name !== undefined && isNode(property.value)) found.set(name, property.value);
  }
  return found;
}

/** An identifier's name. */
export const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' ? String(value.name) : undefined;

/** What is called, as it is written: `Date.now`, `refuse`, `test.skip`. */
export function calleeOf(node: Node): string | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  return pathOf(node.callee);
}

/** `a.b.c` of a chain of names. */
export function pathOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type !== 'MemberExpression') return nameOf(value);
  const [of, property] = [pathOf(value.object), nameOf(value.property)];
  return of === undefined || property === undefined ? undefined : `${of}.${property}`;
}

export const argumentsOf = (node: Node): readonly unknown[] => node.arguments as readonly unknown[];
