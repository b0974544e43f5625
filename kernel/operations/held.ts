import type { Holding } from './holding.ts';
import type { Held } from './operation.ts';
import type { ExecutorOptions } from './options.ts';
import type { Row, Table } from './table.ts';

/** What operations are prepared with. One object for all of them: V8 makes its getter in the old generation. */
export function heldBy({ now, businessDate, pool }: ExecutorOptions, { cache }: Holding): Held {
  return {
    pool,
    get: <R extends Row>(table: Table<R>, id: string) =>
      (cache.find(table as unknown as Table, id)?.row ?? undefined) as R | undefined,
    get businessDate() {
      return businessDate(now());
    },
  };
}
