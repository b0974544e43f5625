import { IdString, type Route, read } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { UseOf } from '../collection/reads.ts';
import type { AuctionRules } from './auction-rules.ts';
import { leastReserve, noticeDaysOf } from './auction-rules.ts';
import { nextRound } from './auctions.ts';
import type { Realising } from './case.ts';
import { isRedeemable, type Realisation, realisations } from './realisation.ts';

const LIST_MAX = 100;
/** What runs first, the oldest at the top. Plan: the index by state. */
const LIST = `where shard = $1 and ($2::text is null or customer = $2) and ($3::text is null or loan = $3)
  and ($4::bool or state not in ('distributed', 'ended'))
  order by state in ('distributed', 'ended'), opened_on, id limit ${LIST_MAX}`;

export function realisationReads(
  { lender: { shard }, rules }: Realising,
  prefix: string,
  useOf: UseOf,
): readonly Route[] {
  return [
    read({
      path: prefix,
      summary: 'Assets that become money: for staff what runs first, for a customer their own.',
      roles: ['institution', 'customer'],
      params: Type.Object({}),
      query: Type.Object(
        {
          closed: Type.Optional(Type.Boolean()),
          customer: Type.Optional(IdString()),
          loan: Type.Optional(IdString()),
        },
        { additionalProperties: false },
      ),
      reply: Type.Object({ realisations: Type.Array(Type.Object({}, { additionalProperties: true })) }),
      read: async ({ pool, actor, query }) => {
        const isOwn = actor.role === 'customer';
        const whose = isOwn ? actor.party : (query.customer ?? null);
        const values = [shard, whose, query.loan ?? null, isOwn || (query.closed ?? false)];
        const rows = await readRows(pool, realisations, LIST, values);
        return {
          realisations: rows.map((row) => ({ ...view(row), ...(isOwn ? {} : forStaff(row, rules)) })),
        };
      },
      uses: useOf(ofRealisations, 'realisation of a security'),
    }),
  ];
}

/** What everybody concerned sees: how far it is, for how much, and whether it can still be redeemed. */
const view = (row: Realisation) => ({
  realisation: row.id,
  loan: row.loan,
  asset: row.asset,
  customer: row.customer,
  product: row.product,
  state: row.state,
  route: row.route,
  shelter: { ...row.shelter },
  appraised: row.appraised === 0n ? null : amountText(row.appraised),
  validUntil: row.valid_until,
  rounds: row.rounds.map((round) => ({ ...round })),
  price: row.price === 0n ? null : amountText(row.price),
  soldOn: row.sold_on,
  taken: row.taken,
  isRedeemable: isRedeemable(row),
  distribution:
    row.distribution === null || row.state !== 'distributed' ? null : (row.distribution as unknown as Json),
  distributedOn: row.distributed_on,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  outcome: row.outcome,
});

/** Besides, what may come next by the rules, who did what, and the papers. */
const forStaff = (row: Realisation, rules: AuctionRules) => ({
  next: nextView(row, rules),
  planned: row.state === 'proposed' ? (row.distribution as unknown as Json) : null,
  proposedBy: row.proposed_by,
  decidedBy: row.decided_by,
  disposeBy: row.dispose_by,
  papers: row.papers.map((paper) => ({ ...paper })).reverse(),
});

function nextView(row: Realisation, rules: AuctionRules) {
  if (row.appraised === 0n || (row.state !== 'appraised' && row.state !== 'unsold')) return null;
  const { kind, auction, before, again, isOver } = nextRound(row, rules);
  if (isOver) return null;
  const least = again ?? (kind === 'sale' ? before! : leastReserve(rules, row.appraised, before));
  return {
    kind,
    least: amountText(least),
    noticeDays: kind === 'sale' ? 0 : noticeDaysOf(rules, row.kind, auction),
  };
}

function ofRealisations(found: Json): readonly string[] {
  const { realisations: list } = Object(found) as { realisations?: readonly Json[] };
  if (!Array.isArray(list)) throw new Error('an answer does not name its realisations');
  return list.map((of) => String((Object(of) as { customer?: Json }).customer));
}
