import { type Subject, subjectKey, subjects } from '@sandglass/journal';
import { effects, type Fact, type Operation, operation, type RowWrite, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { BasisSchema } from './basis.ts';
import type { NecessaryPurpose, Purpose } from './purpose.ts';
import { activeConsent, consentKey, consents } from './tables.ts';

/** Most people whose data one page may show. */
export const PARTIES_MAX = 100;

export const PurposeId = Type.String({ pattern: '^[a-z][a-z0-9-]{1,63}$' });

const UseInput = Type.Object(
  {
    parties: Type.Array(Type.String({ minLength: 1, maxLength: 128 }), {
      minItems: 1,
      maxItems: PARTIES_MAX,
      uniqueItems: true,
      description: 'Whose data the page shows',
    }),
    purpose: PurposeId,
    basis: BasisSchema,
    data: Type.String({ minLength: 1, maxLength: 128, description: 'What of theirs is shown' }),
  },
  { additionalProperties: false },
);

export type UseOperation = Operation<typeof UseInput, undefined>;

/** The use of a page of people's data: all of them are covered and each gets a fact, or nothing may be shown. */
export function useOperation(
  pilot: string,
  asked: readonly Purpose[],
  necessary: readonly NecessaryPurpose[],
): UseOperation {
  const wordings = new Map(asked.map(({ id, version }) => [`${id} consent`, version]));
  for (const { id, basis, version } of necessary) wordings.set(`${id} ${basis}`, version);
  const known = [...asked, ...necessary].map(({ id }) => id);

  return operation({
    name: `${pilot}.consent.use`,
    summary: 'Uses personal data, one page of it; the use is a fact that each person sees.',
    business: 'continuing',
    roles: ['institution', 'system'],
    input: UseInput,
    load: ({ parties, purpose, basis }) =>
      parties.flatMap((party) =>
        basis === 'consent' ? [consentKey(party, purpose), subjectKey(party)] : [subjectKey(party)],
      ),
    decide: (state, { parties, purpose, basis, data }, { actor }) => {
      if (!known.includes(purpose)) {
        return refuse('purpose-unknown', { purpose, purposes: known.join(', ') });
      }
      const wording = wordings.get(`${purpose} ${basis}`);
      if (wording === undefined) return refuse('basis-not-declared', { purpose, basis });
      const erased = parties.filter((party) => isErased(state.get(subjects, party)));
      if (erased.length > 0) return refuse('person-erased', { parties: erased.join(', ') });
      const facts: Fact[] = [];
      const rows: RowWrite[] = [];
      const uncovered: string[] = [];
      for (const party of parties) {
        const consent = basis === 'consent' ? activeConsent(state, party, purpose) : undefined;
        if (basis === 'consent' && consent === undefined) uncovered.push(party);
        if (consent !== undefined) rows.push(consents.update({ ...consent, uses: consent.uses + 1n }));
        facts.push({
          kind: 'consent.used',
          subject: party,
          header: { purpose, basis },
          opening: { data, by: actor.party, role: actor.role, version: consent?.version ?? wording },
        });
      }
      if (uncovered.length > 0) {
        const subject = uncovered.length === 1 ? { subject: uncovered[0]! } : {};
        return refuse('use-not-covered', { purpose, parties: uncovered.join(', ') }, subject);
      }
      return effects({ reply: { purpose, basis, version: wording, parties: parties.length }, rows, facts });
    },
  });
}

const isErased = (subject: Subject | undefined): boolean => subject !== undefined && subject.wrapped === null;
