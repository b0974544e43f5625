import type { SchemaNode } from '../schema/node.ts';

/** How a field is filled in. */
export type FieldKind =
  | 'words'
  | 'choice'
  | 'choices'
  | 'regions'
  | 'yes-no'
  | 'whole'
  | 'date'
  | 'institution'
  | 'appendix'
  | 'measure'
  | 'line'
  | 'list'
  | 'group';

/** What may be undisclosed is filled in as what it is when disclosed. */
export const disclosedNode = (node: SchemaNode): SchemaNode => node.else ?? node;
export const mayBeUndisclosed = (node: SchemaNode): boolean => node.else !== undefined;

const REFERENCES: ReadonlySet<string> = new Set(['institution', 'appendix', 'measure', 'date']);

export function kindOf(of: SchemaNode): FieldKind {
  const node = disclosedNode(of);
  const shape = node['x-shape'];
  if (shape === 'text') return 'words';
  if (node['x-words'] !== undefined) return 'choice';
  if (shape !== undefined && isReference(shape)) return shape;
  if (node.type === 'boolean') return 'yes-no';
  if (node.type === 'integer') return 'whole';
  if (node.items !== undefined) return kindOfList(node.items);
  return node.properties === undefined ? 'line' : 'group';
}

function kindOfList(item: SchemaNode): FieldKind {
  if (item['x-shape'] === 'region') return 'regions';
  return item['x-words'] === undefined ? 'list' : 'choices';
}

const isReference = (shape: string): shape is 'institution' | 'appendix' | 'measure' | 'date' =>
  REFERENCES.has(shape);

export interface Field {
  readonly name: string;
  readonly node: SchemaNode;
  readonly optional: boolean;
}

/** The fields of a group in their order, the mark of an example aside: that is a mark of the group. */
export const fieldsOf = (group: SchemaNode): readonly Field[] =>
  Object.entries(group.properties ?? {})
    .filter(([name]) => name !== 'example')
    .map(([name, node]) => ({ name, node, optional: !(group.required ?? []).includes(name) }));

export const mayBeExample = (group: SchemaNode): boolean => group.properties?.example !== undefined;

/** What a limit of each kind says besides what all of them do; the others' fields would say nothing. */
const LIMIT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  amount: ['maximum', 'currency', 'warnAtPercent'],
  balance: ['maximum', 'currency', 'warnAtPercent'],
  count: ['maximum', 'warnAtPercent'],
  customers: ['maximum', 'warnAtPercent'],
  hours: ['from', 'to', 'zone'],
  regions: ['regions'],
};
const OF_SOME_LIMITS: ReadonlySet<string> = new Set(Object.values(LIMIT_FIELDS).flat());

/** Whether a field is asked for: one of a limit by the limit's kind, and whatever holds something is shown. */
export function isAsked(pointer: string, { name }: Field, value: Readonly<Record<string, unknown>>): boolean {
  if (!/^\/limits\/\d+$/.test(pointer) || !OF_SOME_LIMITS.has(name) || value[name] !== undefined) return true;
  return LIMIT_FIELDS[String(value.kind)]?.includes(name) ?? false;
}
