import type { Declaration } from './schema/declaration.ts';

/** One change between two versions. */
export interface Change {
  /** Where, with items by their id where they have one: `limits[customers].maximum`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly old?: unknown;
  readonly new?: unknown;
}

/** What an amendment changes, place by place, in the order of the older document. */
export const difference = (before: Declaration, after: Declaration): readonly Change[] =>
  changesAt('', before, after);

function changesAt(path: string, before: unknown, after: unknown): Change[] {
  if (Object.is(before, after)) return [];
  if (before === undefined) return [{ path, kind: 'added', new: after }];
  if (after === undefined) return [{ path, kind: 'removed', old: before }];
  const [old, now] = [members(before), members(after)];
  if (old === undefined || now === undefined || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path, kind: 'changed', old: before, new: after }];
  }
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
    changesAt(`${path}${name}`.replace(/^\./, ''), old.get(name), now.get(name)),
  );
}

/** The parts of a value by how a path names them; undefined for what has none. */
function members(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.map((item, at) => [`[${keyOf(item) ?? at}]`, item]));
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(Object.entries(value).map(([name, member]) => [`.${name}`, member]));
}

/** Items that carry a name are followed by it, so that an insertion does not look like a change of all the rest. */
function keyOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  if ('id' in item && typeof item.id === 'string') return item.id;
  return 'class' in item && typeof item.class === 'string' ? item.class : undefined;
}
