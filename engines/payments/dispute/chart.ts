import { CLEARING, chart } from '../chart.ts';
import type { AccountToOpen } from '../clearing/opened.ts';

/** What the bank advanced for contested payments and has not recovered (争议垫款): an asset. */
export const DISPUTES = 'bank/disputes';
/** What it bore of lost ones: expense (争议损失). */
export const DISPUTE_LOSSES = 'bank/dispute-losses';

export const disputeAccounts: readonly AccountToOpen[] = [
  { id: CLEARING, ...chart.clearing },
  { id: DISPUTES, code: 'disputes', rule: 'unrestricted' },
  { id: DISPUTE_LOSSES, code: 'dispute-losses', rule: 'unrestricted' },
];
