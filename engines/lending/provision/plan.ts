import { bigint, date, effects, int, operation, type RowOf, table, text } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import type { Lender } from '../lender.ts';

/** What impairment loss is planned for a quarter; its id is the quarter, e.g. `2026-Q1`. */
export const provisionPlans = table(
  'lending.provision_plan',
  { id: text(), amount: bigint(), version: int(), planned_by: text(), planned_on: date() },
  { key: 'id' },
);
export type ProvisionPlan = RowOf<typeof provisionPlans>;

/** An officer plans a quarter's provisions, or plans them anew; each version is a fact. */
export const planProvisionsOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.provision.plan`,
    summary: 'Plans the impairment loss of a quarter, against which the booked is measured.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      { quarter: Type.String({ pattern: '^20[0-9]{2}-Q[1-4]$' }), amount: Amount },
      { additionalProperties: false },
    ),
    load: ({ quarter }) => [provisionPlans.key(quarter)],
    decide: (state, { quarter, amount }, { businessDate, actor }) => {
      const before = state.get(provisionPlans, quarter);
      const row = {
        id: quarter,
        amount: minorOf(amount),
        version: (before?.version ?? 0) + 1,
        planned_by: actor.person ?? actor.party,
        planned_on: businessDate,
      };
      return effects({
        reply: { quarter, amount: amountText(row.amount), version: row.version },
        rows: [before === undefined ? provisionPlans.insert(row) : provisionPlans.update(row)],
        facts: [
          {
            kind: `${shard}.provisions-planned`,
            header: { quarter, amount: amountText(row.amount), version: row.version },
          },
        ],
      });
    },
  });
