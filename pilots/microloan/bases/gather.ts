import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { activeConsent, consentKey, consents } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import { daysLater } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { consentObjection } from '../consents.ts';
import { customers } from '../customer/customer.ts';
import { SHARD } from '../shard.ts';
import { EVIDENCE_DAYS, evidenceId, evidences } from './evidence.ts';
import { BASES, type BaseName, type Facts } from './facts.ts';
import { purposesOf } from './purposes.ts';

const Base = Type.Enum([...BASES], { description: 'What the loan is to stand on' });
export const READ_EVIDENCE = `${SHARD}.evidence.read`;

/** The customer lets the bank read what a base stands on: the consent's use is a fact before anything is asked. */
export const askEvidence = operation({
  name: 'microloan.evidence.ask',
  summary:
    'The customer lets the bank read the tax record, the assets at the bank, or the home, for an application.',
  business: 'new',
  roles: ['customer'],
  input: Type.Object({ base: Base }, { additionalProperties: false }),
  load: ({ base }, { party }) => [
    customers.key(party),
    agreementKey(party),
    evidences.key(evidenceId(party, base)),
    ...purposesOf(base).map((purpose) => consentKey(party, purpose)),
    subjectKey(party),
  ],
  decide: (state, { base }, { businessDate, actor: { party, role } }) => {
    if (state.get(customers, party) === undefined)
      return refuse('customer-not-enrolled', {}, { subject: party });
    const changed = agreementObjection(state, SHARD, party);
    if (changed !== undefined) return refuse(changed.code, changed.values, { subject: party });
    const purposes = purposesOf(base);
    for (const purpose of purposes) {
      const unwilling = consentObjection(state, party, purpose);
      if (unwilling !== undefined) return refuse(unwilling.code, unwilling.values, { subject: party });
    }
    const id = evidenceId(party, base);
    const before = state.get(evidences, id);
    const row = {
      id,
      customer: party,
      base,
      state: 'asked' as const,
      asked_on: businessDate,
      read_on: before?.read_on ?? null,
      good_until: before?.good_until ?? null,
      simulated: before?.simulated ?? false,
      facts: before?.facts ?? null,
    };
    const used = purposes.flatMap((purpose) => activeConsent(state, party, purpose) ?? []);
    return effects({
      reply: { base, state: 'asked' },
      rows: [
        before === undefined ? evidences.insert(row) : evidences.update(row),
        ...used.map((consent) => consents.update({ ...consent, uses: consent.uses + 1n })),
      ],
      facts: used.map(({ purpose, version }) => ({
        kind: 'consent.used',
        subject: party,
        header: { purpose, basis: 'consent' },
        opening: { data: `evidence: ${base}`, by: party, role, version },
      })),
      jobs: [{ kind: READ_EVIDENCE, payload: { customer: party, base, on: businessDate } }],
    });
  },
});

/** Writes down what the sources said for a base. Only figures are kept. */
export const recordEvidence = operation({
  name: 'microloan.evidence.record',
  summary: 'Records what was read of a customer for a base; figures, not the documents themselves.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object(
    {
      customer: Type.String({ minLength: 1, maxLength: 128 }),
      base: Base,
      simulated: Type.Boolean(),
      facts: Type.Object({}, { additionalProperties: true }),
    },
    { additionalProperties: false },
  ),
  load: ({ customer, base }) => [
    evidences.key(evidenceId(customer, base)),
    ...purposesOf(base).map((purpose) => consentKey(customer, purpose)),
    subjectKey(customer),
  ],
  decide: (state, { customer, base, simulated, facts }, { businessDate }) => {
    const asked = state.get(evidences, evidenceId(customer, base));
    if (asked === undefined) return refuse('base-not-read', { base }, { subject: customer });
    const missing = purposesOf(base).find((one) => activeConsent(state, customer, one) === undefined);
    if (missing !== undefined) return refuse('consent-missing', { purpose: missing }, { subject: customer });
    const good_until = daysLater(businessDate, EVIDENCE_DAYS);
    return effects({
      reply: { customer, base, state: 'read', goodUntil: good_until },
      // The house's own delivery made these facts; their type is its.
      rows: [
        evidences.update({
          ...asked,
          state: 'read',
          read_on: businessDate,
          good_until,
          simulated,
          facts: facts as unknown as Facts,
        }),
      ],
      facts: [
        {
          kind: 'microloan.evidence-read',
          subject: customer,
          header: { base, simulated },
          opening: { goodUntil: good_until },
        },
      ],
    });
  },
});

export type GatherInput = { readonly customer: string; readonly base: BaseName; readonly on: string };
