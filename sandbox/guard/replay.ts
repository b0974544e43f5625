import type { Limit } from '@sandglass/declaration';
import type { AnyOperation, Passage, Usage, Writes } from '@sandglass/operations';
import { Guard } from './admit.ts';
import { mandates } from './tables.ts';

/** What one transaction used up, when it happened. */
export interface Used {
  /** ms since the epoch. */
  readonly at: number;
  readonly businessDate: string;
  /** New business, which limits may stop; else what closes, which only counts. */
  readonly isNew: boolean;
  readonly usage: readonly Usage[];
}

export interface Replayed {
  /** New transactions in the time that is replayed. */
  readonly asked: number;
  /** Of these, what the limits would have refused. */
  readonly refused: number;
  /** By the limit that would have refused it. */
  readonly byLimit: ReadonlyMap<string, number>;
}

const SHARD = 'replay';

/**
 * What other limits would have refused of what happened from a business date on. It is the guard itself that counts, on
 * rows in memory: until that date everything stands as it was, from then on what is refused uses up nothing.
 *
 * @param all every use since the pilot began, in its order
 * @param inForce limits that counted already; another begins at that date with nothing, as it would at its approval
 */
export function replay(
  limits: readonly Limit[],
  all: Iterable<Used>,
  from: string,
  inForce: readonly Limit[] = limits,
): Replayed {
  const guard = new Guard();
  const writes = inMemory();
  const obey = (those: readonly Limit[]) =>
    writes.put(mandates, {
      pilot: SHARD,
      status: 'running',
      limits: those,
      new_until: null,
      new_until_for: null,
    } as never);
  obey(limits.filter(({ id }) => inForce.some((known) => known.id === id)));
  let isBefore = true;
  const byLimit = new Map<string, number>();
  let asked = 0;
  let refused = 0;
  for (const { at, businessDate, isNew, usage } of all) {
    if (isBefore && businessDate >= from) {
      isBefore = false;
      obey(limits);
    }
    const binding = isNew && businessDate >= from;
    const passage = { operation: binding ? opening : closing, shard: SHARD, now: at, businessDate, writes };
    const before = binding ? writes.mark() : undefined;
    const found = guard.admit(usage, passage as unknown as Passage);
    if (!binding) continue;
    asked += 1;
    if (!('code' in found)) continue;
    before?.();
    refused += 1;
    const limit = found.values.limit ?? found.code;
    byLimit.set(limit, (byLimit.get(limit) ?? 0) + 1);
  }
  return { asked, refused, byLimit };
}

const opening = { business: 'new' } as AnyOperation;
const closing = { business: 'closing' } as AnyOperation;

/** Rows that only this replay sees; `mark` gives what takes back all that was put since. */
function inMemory() {
  const rows = new Map<string, unknown>();
  let undo: Map<string, unknown> | undefined;
  return {
    get: ((table, id) => rows.get(`${table.name}/${id}`)) as Writes['get'],
    put: ((table, row) => {
      const key = `${table.name}/${table.keyOf(row as never)}`;
      if (undo !== undefined && !undo.has(key)) undo.set(key, rows.get(key));
      rows.set(key, row);
    }) as Writes['put'],
    mark: () => {
      const old = new Map<string, unknown>();
      undo = old;
      return () => {
        for (const [key, row] of old) {
          if (row === undefined) rows.delete(key);
          else rows.set(key, row);
        }
      };
    },
  };
}
