import { IdString, read } from '@sandglass/http';
import { amountText, availableOf, CURRENCY, type Line, lines, newLine } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { ofOne, useOfLoans } from './uses.ts';

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
  read: async ({ pool, params }) => {
    const [line] = await readRows(pool, lines, ONE, [SHARD, params.customer]);
    return line === undefined ? undefined : lineView(line);
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
