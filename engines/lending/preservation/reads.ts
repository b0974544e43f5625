import { IdString, type Route, read } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { UseOf } from '../collection/reads.ts';
import type { Preserving } from './case.ts';
import type { CourtRules } from './court-rules.ts';
import { type Preservation, preservations } from './preservation.ts';
import { renewalOf, type Seal, seals } from './seal.ts';

const LIST_MAX = 100;

/** The loans whose lawyers have something to do first: a suit to file, a seal to renew; closed ones only if asked for. */
const LIST = `where shard = $1 and (state <> 'closed' or $2::bool) and ($3::text is null or customer = $3)
  order by state in ('closed', 'lapsed'), least(sue_by, (select min(s.until) from lending.seal s
    where s.shard = x.shard and s.loan = x.id and s.state = 'sealed')) nulls last, opened_on, id
  limit ${LIST_MAX}`;

export function preservationReads(
  { lender: { shard }, rules }: Preserving,
  prefix: string,
  useOf: UseOf,
): readonly Route[] {
  return [
    read({
      path: prefix,
      summary: 'Preservation cases, those first whose deadline is nearest.',
      roles: ['institution'],
      params: Type.Object({}),
      query: Type.Object(
        { closed: Type.Optional(Type.Boolean()), customer: Type.Optional(IdString()) },
        { additionalProperties: false },
      ),
      reply: Type.Object({ preservations: Type.Array(Type.Object({}, { additionalProperties: true })) }),
      read: async ({ pool, query, businessDate }) => {
        const values = [shard, query.closed ?? false, query.customer ?? null];
        const rows = await readRows(pool, preservations, LIST, values);
        const held = await sealsOf(
          pool,
          shard,
          rows.map(({ id }) => id),
        );
        return {
          preservations: rows.map((row) =>
            caseView(
              row,
              held.filter(({ loan }) => loan === row.id),
              rules,
              businessDate,
            ),
          ),
        };
      },
      uses: useOf(ofCases, 'preservation case'),
    }),
    read({
      path: `${prefix}/{id}`,
      summary: 'One preservation case: assets and seals, the court’s papers, and what must be done by when.',
      roles: ['institution'],
      params: Type.Object({ id: IdString() }),
      query: Type.Object({}),
      reply: Type.Object({}, { additionalProperties: true }),
      read: async ({ pool, params: { id }, businessDate }) => {
        const [row] = await readRows(pool, preservations, 'where shard = $1 and id = $2', [shard, id]);
        if (row === undefined) return undefined;
        const held = await sealsOf(pool, shard, [id]);
        return {
          ...caseView(row, held, rules, businessDate),
          seals: held.map((seal) => sealView(seal, rules, businessDate)),
          papers: row.papers.map((paper) => ({ ...paper })).reverse(),
        };
      },
      uses: useOf((found) => ofCases({ preservations: [found] }), 'preservation case, assets'),
    }),
  ];
}

const sealsOf = (pool: Parameters<typeof readRows>[0], shard: string, loans: readonly string[]) =>
  readRows(pool, seals, 'where shard = $1 and loan = any($2::text[]) order by loan, n', [shard, loans]);

/** What a lawyer must do next, by when; nothing while the court or time has the next word. */
interface Task {
  readonly what: 'list' | 'sue' | 'renew';
  readonly by: string | null;
  readonly asset: number | null;
}

export function tasksOf(row: Preservation, held: readonly Seal[], rules: CourtRules, date: string): Task[] {
  const renewals = held
    .filter(({ state }) => state === 'sealed')
    .map((seal) => ({ seal, renewal: renewalOf(seal, rules) }))
    .filter(({ renewal }) => renewal !== null && renewal.from <= date)
    .map(({ seal, renewal }): Task => ({ what: 'renew', by: renewal!.last, asset: seal.n }));
  const sue: Task[] =
    row.state === 'granted' && row.sued_on === null && row.sue_by !== null
      ? [{ what: 'sue', by: row.sue_by, asset: null }]
      : [];
  const list: Task[] = row.state === 'inventory' ? [{ what: 'list', by: null, asset: null }] : [];
  return [...sue, ...renewals, ...list];
}

const caseView = (row: Preservation, held: readonly Seal[], rules: CourtRules, date: string) => ({
  loan: row.id,
  customer: row.customer,
  product: row.product,
  state: row.state,
  timing: row.timing,
  court: row.court,
  amount: amountText(row.amount),
  security: amountText(row.security),
  securityKind: row.security_kind,
  appliedOn: row.applied_on,
  ruledOn: row.ruled_on,
  sueBy: row.sue_by,
  suedOn: row.sued_on,
  caseNumber: row.case_number,
  assets: row.assets,
  sealedValue: amountText(
    held.filter(({ state }) => state === 'sealed').reduce((sum, { value }) => sum + value, 0n),
  ),
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  outcome: row.outcome,
  tasks: tasksOf(row, held, rules, date).map((task) => ({ ...task })),
});

const sealView = (seal: Seal, rules: CourtRules, date: string) => {
  const renewal = seal.state === 'sealed' ? renewalOf(seal, rules) : null;
  return {
    asset: seal.n,
    kind: seal.kind,
    owner: seal.owner,
    description: seal.description,
    value: amountText(seal.value),
    collateral: seal.collateral,
    state: seal.state,
    place: seal.place,
    sealedOn: seal.sealed_on,
    until: seal.until,
    renewBy: renewal?.last ?? null,
    renewNow: renewal !== null && renewal.from <= date,
    renewals: seal.renewals,
    realised: amountText(seal.realised),
  };
};

function ofCases(found: Json): readonly string[] {
  const { preservations: list } = Object(found) as { preservations?: readonly Json[] };
  if (!Array.isArray(list)) throw new Error('an answer does not name its preservation cases');
  return list.map((of) => {
    const { customer } = Object(of) as { customer?: Json };
    if (typeof customer !== 'string') throw new Error('a preservation case does not name its customer');
    return customer;
  });
}
