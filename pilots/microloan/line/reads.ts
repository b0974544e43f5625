import { IdString, read } from '@sandglass/http';
import {
  amountText,
  availableOf,
  CURRENCY,
  type Line,
  type LineRaise,
  lineRaises,
  lines,
  newLine,
} from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { officerOf } from '../officer/officer.ts';
import { LIST_MAX } from '../reads/readers.ts';
import { ofList, ofOne, useOfLoans } from '../reads/uses.ts';
import { SHARD } from '../shard.ts';

const ONE = 'where shard = $1 and id = $2';

/** The caller's credit line over all products. */
export const lineMine = read({
  path: '/api/line',
  summary: 'The customer’s credit line over all products: approved, drawn, promised, and what is left.',
  roles: ['customer'],
  params: Type.Object({}),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor: { party } }) => {
    const [line] = await readRows(pool, lines, ONE, [SHARD, party]);
    return lineView(line ?? newLine(party));
  },
});

/** A customer's line as staff see it. */
export const lineOne = read({
  path: '/api/lines/{customer}',
  summary: 'A customer’s credit line over all products.',
  roles: ['institution'],
  params: Type.Object({ customer: IdString() }),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, params, actor }) => {
    const [line] = await readRows(pool, lines, ONE, [SHARD, params.customer]);
    if (line === undefined) return undefined;
    const [raise] = await readRows(pool, lineRaises, ONE, [SHARD, params.customer]);
    return { ...lineView(line), raise: raise === undefined ? null : raiseView(raise, officerOf(actor)) };
  },
  uses: useOfLoans(ofOne),
});

const lineView = (line: Line) => ({
  customer: line.id,
  currency: CURRENCY,
  approved: amountText(line.approved),
  drawn: amountText(line.drawn),
  reserved: amountText(line.reserved),
  available: amountText(availableOf(line)),
  heldByOfficer: line.held,
  frozenOn: line.frozen_on,
});

/** Plan: the partial index over what is proposed. */
const PROPOSED = `where shard = $1 and state = 'proposed' order by proposed_on, id limit ${LIST_MAX}`;

/** Higher lines that wait for another officer. */
export const raiseList = read({
  path: '/api/line-raises',
  summary: 'Higher credit lines that were proposed and wait for another officer, the oldest first.',
  roles: ['institution'],
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({ raises: Type.Array(Type.Object({}, { additionalProperties: true })) }),
  read: async ({ pool, actor }) => {
    const rows = await readRows(pool, lineRaises, PROPOSED, [SHARD]);
    return { raises: rows.map((row) => raiseView(row, officerOf(actor))) };
  },
  uses: useOfLoans(ofList('raises')),
});

const raiseView = (row: LineRaise, officer: string) => ({
  customer: row.id,
  state: row.state,
  from: amountText(row.from_amount),
  to: amountText(row.to_amount),
  reason: row.reason,
  proposedBy: row.proposed_by,
  proposedOn: row.proposed_on,
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
  mayDecide: row.state === 'proposed' && row.proposed_by !== officer,
});
