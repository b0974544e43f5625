import {
  type AnyOperation,
  bigint,
  effects,
  operation,
  type RowOf,
  refuse,
  table,
  text,
} from '@sandglass/operations';
import type { WindDown } from '@sandglass/pilot';
import type { Pool } from 'pg';
import Type from 'typebox';

export const PILOT = 'lantern';

/** A pilot that lends lamps: lit, dimmed by an exit, returned by its customer. */
export async function migrateLantern(pool: Pool): Promise<void> {
  await pool.query(`create schema lantern;
    create table lantern.lamp (shard text, id text, customer text not null, state text not null, value int8 not null,
      primary key (shard, id))`);
}

export const lamps = table(
  'lantern.lamp',
  { id: text(), customer: text(), state: text<'lit' | 'dimmed' | 'returned'>(), value: bigint() },
  { key: 'id' },
);
export type Lamp = RowOf<typeof lamps>;

const OnLamp = Type.Object({ lamp: Type.String() }, { additionalProperties: false });

/** One operation that changes a lamp; a lamp that is called `stuck…` refuses to be dimmed. */
const change = (name: string, business: 'new' | 'continuing' | 'closing', to: Lamp['state']) =>
  operation({
    name: `lantern.${name}`,
    summary: 'Changes a lamp.',
    business,
    roles: ['system', 'customer'],
    input: OnLamp,
    load: ({ lamp }) => [lamps.key(lamp)],
    decide: (state, { lamp: id }) => {
      const before = state.get(lamps, id);
      if (to === 'dimmed' && id.startsWith('stuck')) return refuse('role-not-allowed', { role: id });
      const row = { id, customer: id.split('-').at(-1)!, value: 10n, ...before, state: to };
      return effects({
        reply: { lamp: id },
        rows: [before === undefined ? lamps.insert(row) : lamps.update(row)],
        facts: [{ kind: `lantern.${name}`, header: { lamp: id } }],
      });
    },
  });

export const light = change('lit', 'new', 'lit');
export const polish = change('polished', 'continuing', 'lit');
export const dim = change('dimmed', 'closing', 'dimmed');
export const giveBack = change('returned', 'closing', 'returned');

const title = (en: string) => ({ 'zh-Hans': en, 'zh-Hant': en, en });

/** A lamp with `risky` in its name makes its customer risky. */
export const lanternWindDown: WindDown = {
  classes: `select customer as id, case when bool_or(id like '%risky%') then 'risky' else 'normal' end as class, 'by-name' as because
    from lantern.lamp where shard = $1 group by customer order by customer`,
  use: null,
  runs: [
    {
      name: 'dim',
      title: title('Dim the lamps'),
      phase: 'freeze',
      classes: ['risky', 'non-performing'],
      list: `select id, customer, value as amount from lantern.lamp where shard = $1 and state = 'lit' order by id`,
      operation: dim as unknown as AnyOperation,
      input: (lamp) => ({ lamp }),
    },
  ],
  waits: [
    {
      name: 'returns',
      title: title('Lamps not given back'),
      phase: 'settle',
      classes: ['normal', 'risky', 'non-performing'],
      list: `select id, customer, value as amount from lantern.lamp where shard = $1 and state <> 'returned'`,
    },
  ],
  leftOver: [
    {
      id: 'lamps',
      title: title('Lamps'),
      sql: `select id from lantern.lamp where shard = $1 and state <> 'returned'`,
    },
  ],
  evidence: [],
};
