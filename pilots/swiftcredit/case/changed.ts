import type { CaseFile } from './case-file.ts';

/** What rests on the answers falls with them: the decision, and with the home its value. */
export const forgetDecision = (file: CaseFile, isHomeNew: boolean): CaseFile => ({
  ...file,
  state: 'open',
  offer: null,
  offer_until: null,
  bureau: null,
  guarantee: null,
  guarantee_required: false,
  ...(isHomeNew
    ? { value_amount: null, value_low: null, valued_on: null, ltv_bps: null, owner_consents: [] }
    : {}),
});
