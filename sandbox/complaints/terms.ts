import { type Declaration, declarationDigest } from '@sandglass/declaration';
import { obeyedDigest } from '@sandglass/guard';
import { effects, operation, type Refused, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import './reasons.ts';
import { type Terms, terms } from './tables.ts';

/** Takes over the deadlines of both ladders from the declaration that the mandate names by its digest. */
export const takeLaddersOperation = (pilot: string) =>
  operation({
    name: `${pilot}.complaints.take-ladders`,
    summary: 'Takes over the deadlines for complaints from the admitted declaration.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      { declaration: Type.Unknown(), institution: Type.String({ maxLength: 128 }) },
      { additionalProperties: false },
    ),
    load: () => [terms.key(pilot)],
    decide: (state, input) => {
      const document = input.declaration as Declaration;
      const digest = declarationDigest(document);
      if (obeyedDigest(state, pilot) !== digest) return refuse('ladders-not-admitted', { pilot });
      const { institution, association } = document.complaints;
      const row: Terms = {
        pilot,
        digest,
        institution: input.institution,
        acknowledge_days: institution.acknowledgeWithin,
        answer_days: institution.answerWithin,
        association_acknowledge: association.acknowledgeWithin ?? null,
        association_answer: association.answerWithin ?? null,
      };
      return effects({
        reply: { pilot, digest },
        rows: [state.get(terms, pilot) === undefined ? terms.insert(row) : terms.update(row)],
        facts: [
          {
            kind: 'complaint.ladders-taken',
            header: { digest, acknowledgeWithin: row.acknowledge_days, answerWithin: row.answer_days },
          },
        ],
      });
    },
  });

/** The deadlines in force, or that there are none: the pilot was never admitted. */
export const laddersOf = (state: State, pilot: string): Terms | Refused =>
  state.get(terms, pilot) ?? refuse('ladders-not-declared', { pilot });
