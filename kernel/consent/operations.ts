import { subjectKey } from '@sandglass/journal';
import {
  effects,
  type Objection,
  type Operation,
  operation,
  refuse,
  type State,
} from '@sandglass/operations';
import Type from 'typebox';
import { Matter, type Matters, matterObjection, noMatters } from './matter.ts';
import type { NecessaryPurpose, Purpose } from './purpose.ts';
import { activeConsent, consentId, consentKey, consents } from './tables.ts';
import { PurposeId, type UseOperation, useOperation } from './use.ts';

const GrantInput = Type.Object(
  { purpose: PurposeId, version: Type.String({ minLength: 1, maxLength: 32 }), matter: Matter },
  { additionalProperties: false },
);
const EndInput = Type.Object(
  {
    consent: Type.String({
      minLength: 3,
      maxLength: 200,
      description: 'Id of the consent: party|purpose, or party|purpose|matter',
    }),
  },
  { additionalProperties: false },
);
const WithdrawInput = Type.Object({ purpose: PurposeId, matter: Matter }, { additionalProperties: false });
export interface ConsentOperations {
  readonly grant: Operation<typeof GrantInput, undefined>;
  readonly withdraw: Operation<typeof WithdrawInput, undefined>;
  readonly end: Operation<typeof EndInput, undefined>;
  readonly use: UseOperation;
  /**
   * Why nothing new may begin on this party's data for this purpose: no consent is in force, or one to words that have changed
   * since. What was begun under the earlier words goes on under them.
   */
  readonly objection: (
    state: State,
    party: string,
    purpose: string,
    matter?: string,
  ) => Objection | undefined;
}

/** The consent operations of a pilot, over the purposes that it may ask for and those that need no asking. */
export function consentOperations(
  pilot: string,
  purposes: readonly Purpose[],
  necessary: readonly NecessaryPurpose[] = [],
  matters: Matters = noMatters,
): ConsentOperations {
  const byId = new Map(purposes.map((purpose) => [purpose.id, purpose]));
  const unknown = (id: string) =>
    refuse('purpose-unknown', { purpose: id, purposes: [...byId.keys()].join(', ') });

  const grant = operation({
    name: `${pilot}.consent.grant`,
    summary: 'The customer consents to the use of data for one purpose.',
    business: 'continuing',
    roles: ['customer'],
    input: GrantInput,
    load: ({ purpose, matter }, { party }) => [
      consentKey(party, purpose, matter),
      ...(matter === undefined ? [] : matters.load(matter)),
      subjectKey(party),
    ],
    decide: (state, input, { now, actor }) => {
      const purpose = byId.get(input.purpose);
      if (purpose === undefined) return unknown(input.purpose);
      if (purpose.version !== input.version) {
        return refuse('consent-wording-outdated', { version: purpose.version });
      }
      const objection = matterObjection(state, purpose, input.matter, [actor.party], matters);
      if (objection !== undefined) {
        return refuse(objection.code, objection.values, { subject: actor.party });
      }
      const id = consentId(actor.party, purpose.id, input.matter);
      const before = state.get(consents, id);
      const row = {
        id,
        party: actor.party,
        purpose: purpose.id,
        matter: input.matter ?? null,
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
            ...forMatter(input.matter),
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
    load: ({ purpose, matter }, { party }) => [consentKey(party, purpose, matter), subjectKey(party)],
    decide: (state, input, { now, actor }) => {
      const consent = activeConsent(state, actor.party, input.purpose, input.matter);
      if (consent === undefined) return refuse('consent-missing', { purpose: input.purpose });
      return effects({
        reply: { purpose: input.purpose, state: 'withdrawn' },
        rows: [consents.update({ ...consent, withdrawn_at: now })],
        facts: [
          {
            kind: 'consent.withdrawn',
            subject: actor.party,
            header: { purpose: input.purpose },
            ...forMatter(input.matter),
          },
        ],
      });
    },
  });

  const end = operation({
    name: `${pilot}.consent.end`,
    summary: 'The pilot leaves, and a consent ends with it.',
    business: 'closing',
    roles: ['system'],
    input: EndInput,
    load: ({ consent }) => [consents.key(consent), subjectKey(partyOf(consent))],
    decide: (state, { consent: id }, { now }) => {
      const consent = state.get(consents, id);
      if (consent === undefined || consent.withdrawn_at !== null) {
        return refuse('consent-missing', { purpose: id.split('|')[1] ?? id });
      }
      const { party: subject, purpose } = consent;
      return effects({
        reply: { purpose, state: 'withdrawn' },
        rows: [consents.update({ ...consent, withdrawn_at: now })],
        facts: [{ kind: 'consent.ended', subject, header: { purpose }, ...forMatter(consent.matter) }],
      });
    },
  });

  const objection = (state: State, party: string, id: string, matter?: string): Objection | undefined => {
    const consent = activeConsent(state, party, id, matter);
    const version = byId.get(id)?.version;
    if (consent === undefined || version === undefined)
      return { code: 'consent-missing', values: { purpose: id } };
    return consent.version === version
      ? undefined
      : { code: 'consent-wording-outdated', values: { version } };
  };

  return { grant, withdraw, end, use: useOperation(pilot, purposes, necessary, matters), objection };
}

const partyOf = (consent: string): string => consent.slice(0, consent.indexOf('|'));

/** Of which case or contract; private, for its number may say who it is. */
const forMatter = (matter: string | null | undefined) =>
  matter === undefined || matter === null ? {} : { opening: { matter } };
