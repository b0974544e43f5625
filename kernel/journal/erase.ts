import { effects, type Operation, operation, type RowKey, refuse, type State } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { blanked, findPlain, type PlainRows } from './plain.ts';
import './reasons.ts';
import { subjectKey, subjects } from './tables.ts';

/** Why a pilot may not forget a person yet: what it looks at, and what it finds. */
export interface Retention<F> {
  readonly load: (party: string) => readonly RowKey[];
  /** What no row tells that is found by its key: looked for just before. */
  readonly find: (pool: Pool, party: string) => Promise<F>;
  /** What is still owed or must still be kept, each in a word; empty: the person may be forgotten. */
  readonly obligations: (state: State, party: string, businessDate: string, found: F) => readonly string[];
  /** Rows that hold a person’s words or figures outside of the log. */
  readonly plain?: readonly PlainRows[];
}

interface Found<F> {
  readonly found: Awaited<F>;
  readonly plain: readonly RowKey[];
}

const EraseInput = Type.Object(
  { party: Type.String({ minLength: 1, maxLength: 128, description: 'Whose entries are erased' }) },
  { additionalProperties: false },
);

/**
 * A pilot's erasure of one person (PIPL art. 47), by its staff or in the night after their time: their key goes, and with it the content of all their entries.
 * The leaves stay, and so do their proofs; what stands in plain rows is taken out of them at once, but for a row that came
 * between the look for them and the decision; after it nobody can write about the person. The erasure is a fact without an opening.
 */
export const eraseOperation = <F>(
  pilot: string,
  { load, find, obligations: obligationsOf, plain = [] }: Retention<F>,
): Operation<typeof EraseInput, Found<F>> =>
  operation({
    name: `${pilot}.journal.erase`,
    summary:
      'Erases a person’s key and their words: what the log holds about them can never be opened again.',
    business: 'closing',
    roles: ['institution', 'system'],
    input: EraseInput,
    prepare: async ({ party }, _actor, { pool }) => ({
      found: await find(pool, party),
      plain: await findPlain(pool, plain, [pilot, party]),
    }),
    load: ({ party }, _actor, found) => [subjectKey(party), ...load(party), ...found.plain],
    decide: (state, { party }, { now, businessDate }, { found, plain: keys }) => {
      const subject = state.get(subjects, party);
      if (subject === undefined) return refuse('person-unknown');
      if (subject.wrapped === null) return refuse('person-erased', { parties: party }, { subject: party });
      const obligations = obligationsOf(state, party, businessDate, found);
      if (obligations.length > 0) {
        return refuse('obligation-open', { obligations: obligations.join(', ') }, { subject: party });
      }
      return effects({
        reply: { party, pseudonym: subject.pseudonym, state: 'erased' },
        rows: [
          subjects.update({ ...subject, wrapped: null, erased_at: now }),
          ...blanked(state, plain, keys),
        ],
        facts: [{ kind: 'journal.erased', subject: party }],
        // Whoever seals has the key in memory until then.
        jobs: [{ kind: 'journal.forget', payload: { pilot, party } }],
      });
    },
  });
