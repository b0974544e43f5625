import { childNode, pointerOf, ROOT, type SchemaNode, segmentsOf } from '../schema/node.ts';

/** A declaration while it is written: whatever of it there is. */
export type Draft = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a new declaration begins with. */
export const newDraft: Draft = { profile: 'cn-jrt-0198', version: 1 };

/** What stands at a JSON pointer; undefined where there is nothing yet. */
export function valueAt(draft: unknown, pointer: string): unknown {
  let value = draft;
  for (const segment of segmentsOf(pointer)) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else value = isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  }
  return value;
}

/** The draft with another value at a JSON pointer; undefined takes a field out. What is missing on the way is made. */
export function withValue(draft: Draft, pointer: string, value: unknown): Draft {
  const changed = changedAt(ROOT, draft, segmentsOf(pointer), value);
  return isRecord(changed) ? changed : draft;
}

function changedAt(
  node: SchemaNode | undefined,
  at: unknown,
  [segment, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (segment === undefined) return value;
  const child = node && childNode(node, segment);
  if (Array.isArray(at) || (at === undefined && /^\d+$/.test(segment) && node?.items !== undefined)) {
    const items: readonly unknown[] = Array.isArray(at) ? at : [];
    const place = Number(segment);
    const next = changedAt(child, items[place], rest, value);
    return place === items.length ? [...items, next] : items.with(place, next);
  }
  const fields = isRecord(at) ? at : {};
  const next = changedAt(child, fields[segment], rest, value);
  if (next !== undefined) return { ...fields, [segment]: next };
  const { [segment]: _gone, ...others } = fields;
  return others;
}

/** Lists are changed as a whole, so that one step back brings all of it back. */
export const listAt = (draft: Draft, pointer: string): readonly unknown[] => {
  const list = valueAt(draft, pointer);
  return Array.isArray(list) ? list : [];
};

export const withItem = (draft: Draft, pointer: string, item: unknown): Draft =>
  withValue(draft, pointer, [...listAt(draft, pointer), item]);

export const withoutItem = (draft: Draft, pointer: string, at: number): Draft =>
  withValue(draft, pointer, listAt(draft, pointer).toSpliced(at, 1));

/** An item one place up (-1) or down (1); at the end of the list nothing happens. */
export function withItemMoved(draft: Draft, pointer: string, at: number, by: -1 | 1): Draft {
  const list = listAt(draft, pointer);
  const to = at + by;
  if (to < 0 || to >= list.length) return draft;
  return withValue(draft, pointer, list.with(at, list[to]).with(to, list[at]));
}

/** A place inside another: `/limits`, 2, `maximum`. */
export const inside = (pointer: string, ...segments: readonly (string | number)[]): string =>
  `${pointer}${pointerOf(...segments)}`;
