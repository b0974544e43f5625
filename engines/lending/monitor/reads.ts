import { cursorOf, IdString, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import { parseDate, workdaysBetween } from '@sandglass/time';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { UseOf } from '../collection/reads.ts';
import { CURRENCY } from '../currency.ts';
import { availableOf, lines } from '../line/line.ts';
import type { Monitored } from './monitored.ts';
import { type Reading, readings, WARNING_STATES, type Warning, warnings, watches } from './tables.ts';
import { warningText } from './warning-reasons.ts';

const PAGE_MAX = 100;
const READINGS_MAX = 24;
const ONE = 'where shard = $1 and id = $2';
const Anything = Type.Object({}, { additionalProperties: true });

/** Objections first, by the day until which a person answers; then what is frozen or found, the oldest first. */
const QUEUE = `where shard = $1
  and case when $2::text is null then state in ('open', 'frozen', 'objected') else state = $2 end
  and ($3::text is null or customer = $3)
  and ($4::date is null or (coalesce(due_on, 'infinity'), raised_on, id) > ($4::date, $5::date, $6::text))
  order by coalesce(due_on, 'infinity'), raised_on, id limit $7`;

/** The doors of a lender's monitoring: the borrower's own, and the officers' queue. */
export function monitorReads(
  { lender: { shard } }: Monitored,
  prefix: string,
  useOf: UseOf,
): readonly Route[] {
  const mine = read({
    path: `${prefix}/mine`,
    summary:
      'What the monitoring read of the caller, and whether the unused limit is frozen, why, and until when a person answers.',
    roles: ['customer'],
    params: Type.Object({}),
    query: Type.Object({}),
    reply: Anything,
    read: async ({ pool, actor: { party }, businessDate }) => {
      const [watch] = await readRows(pool, watches, ONE, [shard, party]);
      const last =
        'where shard = $1 and customer = $2 order by raised_on desc, length(id) desc, id desc limit 1';
      const [warning] = await readRows(pool, warnings, last, [shard, party]);
      return {
        customer: party,
        watched: watch?.state === 'watched',
        readOn: watch?.read_on ?? null,
        warning: warning === undefined ? null : warningView(warning, businessDate),
      };
    },
  });
  const queue = read({
    path: `${prefix}/warnings`,
    summary: 'Early warnings: objections that wait for an answer first, then what is frozen or found.',
    roles: ['institution'],
    params: Type.Object({}),
    query: Type.Object(
      { ...Page, state: Type.Optional(Type.Enum([...WARNING_STATES])), customer: Type.Optional(IdString()) },
      { additionalProperties: false },
    ),
    reply: Type.Object({ warnings: Type.Array(Anything), next: Type.Union([Type.String(), Type.Null()]) }),
    read: async ({ pool, query, businessDate }) => {
      const [due, raised, id] = keyOfCursor(query.cursor, 3) ?? [];
      const limit = Math.min(query.limit ?? PAGE_MAX, PAGE_MAX);
      const values = [
        shard,
        query.state ?? null,
        query.customer ?? null,
        due ?? null,
        raised ?? null,
        id ?? null,
      ];
      const rows = await readRows(pool, warnings, QUEUE, [...values, limit + 1]);
      const page = rows.slice(0, limit);
      const end = page.at(-1);
      return {
        warnings: page.map((row) => warningView(row, businessDate)),
        next: rows.length > limit && end ? cursorOf([end.due_on ?? 'infinity', end.raised_on, end.id]) : null,
      };
    },
    uses: useOf((found) => customersIn(found, 'warnings'), 'early warnings'),
  });
  const one = read({
    path: `${prefix}/warnings/{id}`,
    summary: 'One early warning: the line, the objection, and what was read of the borrower.',
    roles: ['institution'],
    params: Type.Object({ id: IdString() }),
    query: Type.Object({}),
    reply: Anything,
    read: async ({ pool, params, businessDate }) => {
      const [warning] = await readRows(pool, warnings, ONE, [shard, params.id]);
      if (warning === undefined) return undefined;
      const { customer } = warning;
      const [line] = await readRows(pool, lines, ONE, [shard, customer]);
      const history = `where shard = $1 and customer = $2 order by read_on desc, length(id) desc, id desc limit ${READINGS_MAX}`;
      const read = await readRows(pool, readings, history, [shard, customer]);
      return {
        ...warningView(warning, businessDate),
        currency: CURRENCY,
        approved: amountText(line?.approved ?? 0n),
        drawn: amountText(line?.drawn ?? 0n),
        reserved: amountText(line?.reserved ?? 0n),
        available: amountText(line === undefined ? 0n : availableOf(line)),
        readings: read.map(readingView),
      };
    },
    uses: useOf((found) => customersIn({ one: [found] }, 'one'), 'early warning, readings, line'),
  });
  return [mine, queue, one];
}

function customersIn(found: unknown, list: string): readonly string[] {
  const rows = (found as Readonly<Record<string, readonly { readonly customer: string }[]>>)[list] ?? [];
  return rows.map(({ customer }) => customer);
}

function warningView(row: Warning, businessDate: string) {
  const waits = row.state === 'objected' && row.due_on !== null;
  const late = waits && businessDate > (row.due_on ?? '');
  return {
    warning: row.id,
    customer: row.customer,
    state: row.state,
    level: row.level,
    simulated: row.simulated,
    rules: row.rules,
    reasons: row.found.map(({ code, level, value }) => ({
      code,
      level,
      value,
      text: { ...warningText(code, value) },
    })),
    raisedOn: row.raised_on,
    frozenOn: row.frozen_on,
    words: row.words,
    objectedOn: row.objected_on,
    dueOn: row.due_on,
    late,
    workdaysLeft:
      waits && !late ? workdaysBetween(parseDate(businessDate), parseDate(row.due_on ?? '')) : null,
    answer: row.answer,
    answeredOn: row.answered_on,
    byOfficer: row.officer !== null,
  };
}

const readingView = ({ id, read_on, simulated, rules, figures, silent, level, found }: Reading) => ({
  reading: id,
  on: read_on,
  simulated,
  rules,
  figures: { ...figures },
  silent: [...silent],
  level,
  reasons: found.map(({ code }) => code),
});
