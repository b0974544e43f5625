import type { TSchema } from 'typebox';
import type { Sentence } from '../words/locale.ts';
import { DeclarationSchema } from './declaration.ts';
import type { Labelled } from './label.ts';

/** What page, problems and form read of a schema. */
export interface SchemaNode extends Labelled {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly const?: unknown;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
}

const schema: TSchema = DeclarationSchema;
export const ROOT: SchemaNode = schema;

/** The schema of a property or an item; what may be undisclosed is looked at as what it is when disclosed. */
export function childNode(node: SchemaNode, segment: string): SchemaNode | undefined {
  if (node.else !== undefined) {
    return node.then?.properties?.[segment] ?? childNode(node.else, segment);
  }
  return node.items ?? node.properties?.[segment];
}

/** The term of what stands at a JSON pointer: of a field its own, of an item its list's. */
export function labelAt(pointer: string): Sentence | undefined {
  let node: SchemaNode | undefined = ROOT;
  let label: Sentence | undefined;
  for (const segment of segmentsOf(pointer)) {
    node = node && childNode(node, segment);
    label = node?.['x-label'] ?? label;
  }
  return node && label;
}

/** The parts of a JSON pointer (RFC 6901). */
export const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

export const pointerOf = (...segments: readonly (string | number)[]): string =>
  segments.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The schema of what stands at a JSON pointer. */
export function nodeAt(pointer: string): SchemaNode | undefined {
  let node: SchemaNode | undefined = ROOT;
  for (const segment of segmentsOf(pointer)) node = node && childNode(node, segment);
  return node;
}
