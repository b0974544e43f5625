import { type Subject, subjectKey, subjects } from '@sandglass/journal';
import { effects, type Fact, type Operation, operation, type RowWrite, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { BasisSchema } from './basis.ts';
import { Matter, type Matters, matterObjection, noMatters } from './matter.ts';
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
    matter: Matter,
    basis: BasisSchema,
    data: Type.String({ minLength: 1, maxLength: 128, description: 'What of theirs is shown' }),
    withhold: Type.Optional(
      Type.Boolean({
        description: 'Whoever is not covered is named, for the page to withhold; the others are used',
      }),
    ),
  },
  { additionalProperties: false },
);

export type UseOperation = Operation<typeof UseInput, undefined>;

/** Why one of a page's people stays hidden. */
export interface Withheld {
  readonly party: string;
  readonly code: 'consent-missing' | 'person-erased';
}

/**
 * The use of a page of people's data: all of them are covered and each gets a fact, or nothing may be shown. A page that can
 * withhold rows is told whose; the others are used, each by a fact.
 */
export function useOperation(
  pilot: string,
  asked: readonly Purpose[],
  necessary: readonly NecessaryPurpose[],
  matters: Matters = noMatters,
): UseOperation {
  const wordings = new Map(asked.map(({ id, version }) => [`${id} consent`, version]));
  for (const { id, basis, version } of necessary) wordings.set(`${id} ${basis}`, version);
  const purposes = new Map([...asked, ...necessary].map((one) => [one.id, one]));
  const known = [...purposes.keys()];

  return operation({
    name: `${pilot}.consent.use`,
    summary: 'Uses personal data, one page of it; the use is a fact that each person sees.',
    business: 'continuing',
    // An agency that collects for the bank looks at what it was given, and is recorded as anybody is.
    roles: ['institution', 'supervisor', 'system', 'partner'],
    input: UseInput,
    load: ({ parties, purpose, matter, basis }) => [
      ...parties.flatMap((party) =>
        basis === 'consent' ? [consentKey(party, purpose, matter), subjectKey(party)] : [subjectKey(party)],
      ),
      ...(matter === undefined ? [] : matters.load(matter)),
    ],
    decide: (state, { parties, purpose, matter, basis, data, withhold = false }, { actor }) => {
      // Of one person the refusal is told to them: a second use that was tried is theirs to see.
      const about = parties.length === 1 ? { subject: parties[0]! } : {};
      const declared = purposes.get(purpose);
      if (declared === undefined) {
        return refuse('purpose-unknown', { purpose, purposes: known.join(', ') }, about);
      }
      const wording = wordings.get(`${purpose} ${basis}`);
      if (wording === undefined) return refuse('basis-not-declared', { purpose, basis }, about);
      const objection = matterObjection(state, declared, matter, parties, matters);
      if (objection !== undefined) return refuse(objection.code, objection.values, about);
      const erased = parties.filter((party) => isErased(state.get(subjects, party)));
      if (erased.length > 0 && !withhold) return refuse('person-erased', { parties: erased.join(', ') });
      const facts: Fact[] = [];
      const rows: RowWrite[] = [];
      const uncovered: string[] = [];
      for (const party of parties.filter((one) => !erased.includes(one))) {
        const consent = basis === 'consent' ? activeConsent(state, party, purpose, matter) : undefined;
        if (basis === 'consent' && consent === undefined) {
          uncovered.push(party);
          continue;
        }
        if (consent !== undefined) rows.push(consents.update({ ...consent, uses: consent.uses + 1n }));
        facts.push({
          kind: 'consent.used',
          subject: party,
          header: { purpose, basis },
          opening: {
            data,
            by: actor.party,
            role: actor.role,
            version: consent?.version ?? wording,
            ...(matter === undefined ? {} : { matter }),
          },
        });
      }
      if (uncovered.length > 0 && !withhold) {
        const subject = uncovered.length === 1 ? { subject: uncovered[0]! } : {};
        return refuse('use-not-covered', { purpose, parties: uncovered.join(', ') }, subject);
      }
      const withheld = [
        ...withheldFor(uncovered, 'consent-missing'),
        ...withheldFor(erased, 'person-erased'),
      ];
      return effects({
        reply: {
          purpose,
          basis,
          version: wording,
          parties: parties.length - withheld.length,
          ...(withhold ? { withheld } : {}),
        },
        rows,
        facts,
      });
    },
  });
}

const withheldFor = (parties: readonly string[], code: Withheld['code']) =>
  parties.map((party) => ({ party, code }));

const isErased = (subject: Subject | undefined): boolean => subject !== undefined && subject.wrapped === null;
