import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import type { Lender } from '../lender.ts';
import { availableOf, lines } from './line.ts';
import { givenBack, givenBackFact, lineRaises } from './line-raise.ts';

/**
 * An officer lowers a party's line; below what is drawn, too: nothing more is drawn then, and nothing is called back. A raise that was
 * proposed before is given back with it.
 */
export const lowerLineOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.line.lower`,
    summary: 'An officer lowers a customer’s credit line, with a reason; what is owed is repaid as agreed.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        customer: Type.String({ minLength: 1, maxLength: 128 }),
        approved: Amount,
        reason: Type.String({
          minLength: 1,
          maxLength: 1000,
          pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
          description: 'Told to the customer',
        }),
      },
      { additionalProperties: false },
    ),
    load: ({ customer }) => [lines.key(customer), lineRaises.key(customer), subjectKey(customer)],
    decide: (state, { customer, approved, reason }, { businessDate, actor }) => {
      const line = state.get(lines, customer);
      const minor = minorOf(approved);
      if (line === undefined) return refuse('line-unknown', { customer });
      if (minor >= line.approved) {
        return refuse('line-not-lower', { approved: amountText(line.approved) }, { subject: customer });
      }
      const lowered = { ...line, approved: minor, held: true, version: line.version + 1 };
      const raise = state.get(lineRaises, customer);
      const proposed = raise?.state === 'proposed' ? raise : undefined;
      return effects({
        reply: {
          customer,
          approved: amountText(minor),
          drawn: amountText(line.drawn),
          available: amountText(availableOf(lowered)),
        },
        rows: [
          lines.update(lowered),
          ...(proposed === undefined ? [] : [lineRaises.update(givenBack(proposed, actor, businessDate))]),
        ],
        facts: [
          {
            kind: `${shard}.line-lowered`,
            subject: customer,
            opening: { from: amountText(line.approved), to: amountText(minor), reason },
          },
          ...(proposed === undefined ? [] : [givenBackFact(shard, line, proposed)]),
        ],
      });
    },
  });
