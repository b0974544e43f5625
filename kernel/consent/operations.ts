import { subjectKey } from '@sandglass/journal';
import { effects, type Operation, operation, refuse, type Sentence } from '@sandglass/operations';
import Type from 'typebox';
import { activeConsent, consentId, consentKey, consents } from './tables.ts';

/** A purpose for which a pilot may ask to use personal data (PIPL art. 6: one purpose, one consent). */
export interface Purpose {
  readonly id: string;
  /** Version of the wording; a change asks again. */
  readonly version: string;
  readonly title: Sentence;
  /** What is used, for what, by whom, how long. */
  readonly wording: Sentence;
}

const PurposeId = Type.String({ pattern: '^[a-z][a-z0-9-]{1,63}$' });
const GrantInput = Type.Object(
  { purpose: PurposeId, version: Type.String({ minLength: 1, maxLength: 32 }) },
  { additionalProperties: false },
);
const WithdrawInput = Type.Object({ purpose: PurposeId }, { additionalProperties: false });
const UseInput = Type.Object(
  {
    party: Type.String({ minLength: 1, maxLength: 128 }),
    purpose: PurposeId,
    data: Type.String({ minLength: 1, maxLength: 128 }),
  },
  { additionalProperties: false },
);

export interface ConsentOperations {
  readonly grant: Operation<typeof GrantInput, undefined>;
  readonly withdraw: Operation<typeof WithdrawInput, undefined>;
  readonly use: Operation<typeof UseInput, undefined>;
}

/** The consent operations of a pilot, over the purposes that it may ask for. */
export function consentOperations(pilot: string, purposes: readonly Purpose[]): ConsentOperations {
  const byId = new Map(purposes.map((purpose) => [purpose.id, purpose]));
  const unknown = (id: string) =>
    refuse('purpose-unknown', { purpose: id, purposes: [...byId.keys()].join(', ') });

  const grant = operation({
    name: `${pilot}.consent.grant`,
    summary: 'The customer consents to the use of data for one purpose.',
    business: 'continuing',
    roles: ['customer'],
    input: GrantInput,
    load: (input, actor) => [consentKey(actor.party, input.purpose), subjectKey(actor.party)],
    decide: (state, input, { now, actor }) => {
      const purpose = byId.get(input.purpose);
      if (purpose === undefined) return unknown(input.purpose);
      if (purpose.version !== input.version) {
        return refuse('consent-wording-outdated', { version: purpose.version });
      }
      const id = consentId(actor.party, purpose.id);
      const before = state.get(consents, id);
      const row = {
        id,
        party: actor.party,
        purpose: purpose.id,
        version: purpose.version,
        granted_at: now,
        withdrawn_at: null,
        uses: before?.uses ?? 0n,
      };
      return effects({
        reply: { purpose: purpose.id, version: purpose.version, state: 'granted' },
        rows: [before === undefined ? consents.insert(row) : consents.update(row)],
        facts: [
          {
            kind: 'consent.granted',
            subject: actor.party,
            header: { purpose: purpose.id, version: purpose.version },
          },
        ],
      });
    },
  });

  const withdraw = operation({
    name: `${pilot}.consent.withdraw`,
    summary: 'The customer takes a consent back; uses after that are refused.',
    business: 'closing',
    roles: ['customer'],
    input: WithdrawInput,
    load: (input, actor) => [consentKey(actor.party, input.purpose), subjectKey(actor.party)],
    decide: (state, input, { now, actor }) => {
      const consent = activeConsent(state, actor.party, input.purpose);
      if (consent === undefined) return refuse('consent-missing', { purpose: input.purpose });
      return effects({
        reply: { purpose: input.purpose, state: 'withdrawn' },
        rows: [consents.update({ ...consent, withdrawn_at: now })],
        facts: [{ kind: 'consent.withdrawn', subject: actor.party, header: { purpose: input.purpose } }],
      });
    },
  });

  const use = operation({
    name: `${pilot}.consent.use`,
    summary:
      'Reads personal data for a purpose that a consent covers; the use is a fact that its subject sees.',
    business: 'continuing',
    roles: ['institution', 'system'],
    input: UseInput,
    load: (input) => [consentKey(input.party, input.purpose), subjectKey(input.party)],
    decide: (state, input, { actor }) => {
      const consent = activeConsent(state, input.party, input.purpose);
      if (consent === undefined)
        return refuse('consent-missing', { purpose: input.purpose }, { subject: input.party });
      return effects({
        reply: { purpose: input.purpose, version: consent.version },
        rows: [consents.update({ ...consent, uses: consent.uses + 1n })],
        facts: [
          {
            kind: 'consent.used',
            subject: input.party,
            header: { purpose: input.purpose },
            opening: { data: input.data, by: actor.party },
          },
        ],
      });
    },
  });

  return { grant, withdraw, use };
}
