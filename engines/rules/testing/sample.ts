import fc from 'fast-check';
import type { Condition } from '../table/condition.ts';
import { writeJdm } from '../table/jdm.ts';
import type { Inputs, RuleSchema } from '../table/schema.ts';
import type { RuleCase, RuleRow, RuleTable } from '../table/table.ts';

const same = (text: string) => ({ 'zh-Hans': `${text}（简）`, 'zh-Hant': `${text}（繁）`, en: text });

/** Who may ride: a table of its own for tests. */
export const riding: RuleSchema = {
  id: 'riding',
  title: same('Who may ride'),
  means: same('Each reason that stands against a guest.'),
  hitPolicy: 'collect',
  inputs: [
    {
      type: 'number',
      name: 'height',
      title: same('height'),
      unit: same('m'),
      minimum: 0,
      maximum: 3,
      decimals: 2,
    },
    {
      type: 'text',
      name: 'ticket',
      title: same('ticket'),
      values: { day: same('day'), year: same('year'), none: same('none') },
    },
    { type: 'bool', name: 'guarded', title: same('with an adult') },
  ],
  outputs: [
    {
      type: 'text',
      name: 'code',
      title: same('reason'),
      values: { 'too-small': same('too small'), 'no-ticket': same('no ticket') },
    },
  ],
  reason: 'code',
};

const any: Condition = { kind: 'any' };

export const row = (
  id: string,
  when: Readonly<Record<string, Condition>>,
  code: string,
  note = '',
): RuleRow => ({ id, note, when: { height: any, ticket: any, guarded: any, ...when }, says: { code } });

const below = (value: number): Condition => ({ kind: 'compare', comparison: '<', value });

export const ridingTable: RuleTable = {
  hitPolicy: 'collect',
  rows: [
    row('small', { height: below(1.2), guarded: { kind: 'is', value: false } }, 'too-small'),
    row('ticketless', { ticket: { kind: 'one-of', values: ['none'] } }, 'no-ticket', 'since the fair'),
  ],
};
export const stricter: RuleTable = {
  hitPolicy: 'collect',
  rows: [row('small', { height: below(1.4) }, 'too-small'), ridingTable.rows[1]!],
};
export const ridingJdm = writeJdm(riding, ridingTable);

export const guest = (of: Partial<Inputs> = {}): Inputs => ({
  height: 1.5,
  ticket: 'day',
  guarded: false,
  ...(of as Inputs),
});

export const ridingCases: readonly RuleCase[] = [
  { name: 'a grown guest rides', inputs: guest(), expected: [] },
  { name: 'a child alone does not', inputs: guest({ height: 1.1 }), expected: [{ code: 'too-small' }] },
];

const heights = fc.integer({ min: 0, max: 300 }).map((cm) => cm / 100);
const heightCondition = fc.oneof(
  fc.constant(any),
  fc.record({
    kind: fc.constant('compare' as const),
    comparison: fc.constantFrom('<', '<=', '>', '>=', '==', '!=' as const),
    value: heights,
  }),
  fc.tuple(heights, heights, fc.boolean(), fc.boolean()).map(
    ([a, b, fromIncluded, toIncluded]): Condition => ({
      kind: 'between',
      from: Math.min(a, b),
      to: Math.max(a, b),
      fromIncluded,
      toIncluded,
    }),
  ),
  fc.record({
    kind: fc.constant('one-of' as const),
    values: fc.array(heights, { minLength: 1, maxLength: 3 }),
  }),
);
const tickets = fc.subarray(['day', 'year', 'none'], { minLength: 1 });
const ticketCondition = fc.oneof(
  fc.constant(any),
  fc.record({ kind: fc.constantFrom('one-of' as const, 'none-of' as const), values: tickets }),
);
const guardedCondition = fc.oneof(
  fc.constant(any),
  fc.record({ kind: fc.constant('is' as const), value: fc.boolean() }),
);

/** Any row that the schema allows. */
const someRow = fc.record({
  height: heightCondition,
  ticket: ticketCondition,
  guarded: guardedCondition,
  code: fc.constantFrom('too-small', 'no-ticket'),
});

/** Any sound table of ten rows at most, no two of them alike. */
export const anyTable: fc.Arbitrary<RuleTable> = fc
  .uniqueArray(someRow, { maxLength: 10, selector: (of) => JSON.stringify(of) })
  .map((rows) => ({
    hitPolicy: 'collect' as const,
    rows: rows.map(({ code, ...when }, n) => row(`r${n}`, when as Record<string, Condition>, code)),
  }));

export const anyGuest: fc.Arbitrary<Inputs> = fc.record({
  height: heights,
  ticket: fc.constantFrom('day', 'year', 'none'),
  guarded: fc.boolean(),
});
