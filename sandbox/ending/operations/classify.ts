import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { customerClasses } from '../tables.ts';
import { ClassInput, Words } from './inputs.ts';

/** The institution that declared a pilot; it never changes. */
export type InstitutionOf = (pilot: string) => Promise<string | undefined>;

/** A person sets a customer's class, on the pilot's own shard: who the customer is stays with the institution. */
export const classifyOperation = (shard: string, institutionOf: InstitutionOf) =>
  operation({
    name: `${shard}.exit.classify`,
    summary:
      'Sets a customer’s class for the exit, with the reason; it holds before what the program computes.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      { customer: Type.String({ minLength: 1, maxLength: 128 }), class: ClassInput, reason: Words },
      { additionalProperties: false },
    ),
    prepare: () => institutionOf(shard),
    load: ({ customer }) => [customerClasses.key(customer), subjectKey(customer)],
    decide: (state, { customer, class: of, reason }, { now, actor }, institution) => {
      if (actor.party !== institution) return refuse('not-your-pilot', { pilot: shard });
      const before = state.get(customerClasses, customer);
      if (before?.class === of) return refuse('class-unchanged', { class: of }, { subject: customer });
      const row = { id: customer, class: of, reason, by: actor.person ?? actor.party, at: now };
      return effects({
        reply: { customer, class: of },
        rows: [before === undefined ? customerClasses.insert(row) : customerClasses.update(row)],
        facts: [
          {
            kind: 'exit.customer-classed',
            subject: customer,
            header: { class: of, before: before?.class ?? null },
            opening: { reason },
          },
        ],
      });
    },
  });
