import { cursorOf, type DataUse, IdString, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { daysPastDue } from './advance-case.ts';
import { type CollectionCase, cases } from './case.ts';
import { claimedOf } from './claimed-of.ts';
import type { Collecting } from './collecting.ts';
import { type ContactRow, contacts } from './contact.ts';
import { rungOf, STAGES } from './ladder.ts';
import { officerOf } from './officer.ts';
import { rulesOn } from './policy.ts';
import { type PromiseToPay, promises } from './promise.ts';
import { isTheirs } from './works-on.ts';

/** What staff see of people, they see as a use of a purpose: the pilot names it. */
export type UseOf = (parties: (found: Json) => readonly string[], data: string) => DataUse;

const PAGE_MAX = 100;
const HISTORY_MAX = 200;

/**
 * Those first that wait longest for a person; what nobody has to act on yet comes last.
 * Plan: the partial index over open cases by the day until which somebody must act.
 */
const QUEUE = `where shard = $1 and state = $2
  and ($3::text is null or stage = $3)
  and ($4::text is null or collector = $4)
  and (not $5::bool or collector is null)
  and ($6::text is not null or $3::text is not null or act_by is not null)
  and ($7::date is null or (coalesce(act_by, 'infinity'), id) > ($7::date, $8::text))
  and ($9::text is null or customer = $9)
  and ($11::text is null or agency = $11)
  order by coalesce(act_by, 'infinity'), id limit $10`;

const Objects = Type.Array(Type.Object({}, { additionalProperties: true }));

export function collectionReads(of: Collecting, prefix: string, useOf: UseOf): readonly Route[] {
  const { shard } = of.lender;
  const queue = read({
    path: prefix,
    summary: 'Cases of collection, those first that wait longest for a person.',
    roles: ['institution', 'partner'],
    params: Type.Object({}),
    query: Type.Object(
      {
        ...Page,
        state: Type.Optional(Type.Enum(['open', 'closed'])),
        stage: Type.Optional(Type.Enum([...STAGES])),
        whose: Type.Optional(Type.Enum(['mine', 'nobody', 'all'])),
        customer: Type.Optional(IdString()),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({ cases: Objects, next: Type.Union([Type.String(), Type.Null()]) }),
    read: async ({ pool, actor, query, businessDate }) => {
      const [by, id] = keyOfCursor(query.cursor, 2) ?? [];
      const limit = Math.min(query.limit ?? PAGE_MAX, PAGE_MAX);
      const { state = 'open', stage = null, whose, customer = null } = query;
      const mine = whose === 'mine' ? officerOf(actor) : null;
      const everything =
        whose === 'all' || actor.role === 'partner' || state === 'closed' || customer !== null ? 'all' : null;
      const agency = actor.role === 'partner' ? actor.party : null;
      const values = [shard, state, stage, mine, whose === 'nobody', everything, by ?? null, id ?? null];
      const rows = await readRows(pool, cases, QUEUE, [...values, customer, limit + 1, agency]);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const found = await readRows(pool, loans, 'where shard = $1 and id = any($2::text[])', [
        shard,
        page.map((row) => row.id),
      ]);
      const loanOf = new Map(found.map((loan) => [loan.id, loan]));
      return {
        cases: page.map((row) => caseView(row, loanOf.get(row.id), businessDate)),
        next: rows.length > limit && last ? cursorOf([last.act_by ?? 'infinity', last.id]) : null,
      };
    },
    uses: useOf(ofCases, 'collection case, loan'),
  });
  const one = read({
    path: `${prefix}/{id}`,
    summary: 'One case: what is overdue, who was contacted when and how, and what was promised.',
    roles: ['institution', 'partner'],
    params: Type.Object({ id: IdString() }),
    query: Type.Object({}),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool, params: { id }, businessDate, actor }) => {
      const own = 'where shard = $1 and id = $2';
      const [row] = await readRows(pool, cases, own, [shard, id]);
      const [loan] = await readRows(pool, loans, own, [shard, id]);
      if (row === undefined || loan === undefined || !isTheirs(row, actor)) return undefined;
      const history = `where shard = $1 and loan = $2 order by at desc, length(id) desc, id desc limit ${HISTORY_MAX}`;
      const given = `where shard = $1 and loan = $2 order by made_on desc, length(id) desc, id desc limit ${HISTORY_MAX}`;
      const [made, promised, claimed] = await Promise.all([
        readRows(pool, contacts, history, [shard, id]),
        readRows(pool, promises, given, [shard, id]),
        claimedOf(pool, shard, loan, businessDate),
      ]);
      return {
        ...caseView(row, loan, businessDate),
        businessDate,
        claimed: amountText(claimed),
        debtors: [loan.customer, ...row.guarantors],
        channels: [...rungOf(of.policy.ladder, row.stage).channels],
        rules: rulesView(of, businessDate),
        contacts: made.map(contactView),
        promises: promised.map((promise) => promiseView(promise, loan)),
      };
    },
    uses: useOf((found) => ofCases({ cases: [found] }), 'collection case, loan, contacts, promises'),
  });
  return [queue, one];
}

function caseView(row: CollectionCase, loan: Loan | undefined, date: string) {
  const late = row.state === 'open' && row.act_by !== null && row.act_by < date;
  const dueOn = loan?.state === 'active' ? loan.next_due_on : row.state === 'open' ? row.due_on : null;
  return {
    loan: row.id,
    customer: row.customer,
    product: row.product,
    state: row.state,
    stage: row.stage,
    episode: row.episode,
    openedOn: row.opened_on,
    stageSince: row.stage_since,
    dueOn,
    daysPastDue: dueOn === null ? 0 : Math.max(0, daysPastDue(dueOn, date)),
    principal: loan === undefined ? null : amountText(loan.principal),
    currency: loan?.currency ?? null,
    loanState: loan?.state ?? null,
    collector: row.collector,
    agency: row.agency,
    actBy: row.act_by,
    late,
    contactCount: row.contacts,
    promisesBroken: row.promises_broken,
    promise: row.promise,
    closedOn: row.closed_on,
  };
}

const contactView = (row: ContactRow) => ({
  contact: row.id,
  party: row.party,
  channel: row.channel,
  stage: row.stage,
  text: row.text,
  at: new Date(row.at).toISOString(),
  by: row.by,
  outcome: row.outcome,
  words: row.words,
  simulated: row.delivery?.simulated ?? null,
});

const promiseView = (row: PromiseToPay, loan: Loan) => ({
  promise: row.id,
  amount: amountText(row.amount),
  paid: row.state === 'open' ? amountText(loan.received - row.received_before) : null,
  madeOn: row.made_on,
  dueOn: row.due_on,
  state: row.state,
  endedOn: row.ended_on,
  by: row.by,
});

const rulesView = ({ policy }: Collecting, date: string) => {
  const { hours, perDay, perWeek } = rulesOn(policy, date);
  return { hours: { ...hours }, perDay: { ...perDay }, perWeek: { ...perWeek } };
};

/** Every case names its customer; an answer that did not must not leave. */
function ofCases(found: Json): readonly string[] {
  const { cases: list } = Object(found) as { cases?: readonly Json[] };
  if (!Array.isArray(list)) throw new Error('an answer does not name its cases');
  return list.map((of) => {
    const { customer } = Object(of) as { customer?: Json };
    if (typeof customer !== 'string') throw new Error('a case does not name its customer');
    return customer;
  });
}
