import { bigint, instant, int, nullable, type RowOf, table, text } from '@sandglass/operations';

export const runs = table(
  'runs.run',
  {
    id: text(),
    name: text(),
    state: text<'planned' | 'closed'>(),
    count: bigint(),
    sum: bigint(),
    done: bigint(),
    done_sum: bigint(),
    excepted: bigint(),
    except_sum: bigint(),
    planned_at: instant(),
    closed_at: nullable(instant()),
  },
  { key: 'id' },
);
export type Run = RowOf<typeof runs>;

export const items = table(
  'runs.item',
  {
    id: text(),
    run: text(),
    item: text(),
    /** Its place in the list, from 0. */
    n: int(),
    amount: bigint(),
    state: text<'waiting' | 'done' | 'excepted'>(),
    reason: nullable(text()),
  },
  { key: 'id' },
);

export const itemId = (run: string, item: string): string => `${run}|${item}`;
