import { invoiceRegistration } from '@sandglass/credit';
import type { Models } from '@sandglass/models';
import { card as assetsCard } from './assets.ts';
import { type ExpertCard, fileOf, versionOf } from './graded.ts';
import { card as mortgageCard } from './mortgage.ts';

type Registration = Parameters<Models['register']['decide']>[1];

/** When people set the cards. */
const SET_ON = '2026-11-24';

/** A card that people set has no rows and no figures, and says so; two officers validate it on loans when there are some. */
const expert = (card: ExpertCard<never>, about: string): Registration => ({
  model: versionOf(card),
  kind: 'expert card',
  trainedOn: SET_ON,
  card: {
    data: `Set by people as an example, not learnt from data: ${about}. To be replaced by a trained model once outcomes are known.`,
    rows: null,
    bads: null,
    auc: null,
    ks: null,
    outOfTime: null,
    rejectInference: 'none, because nothing was learnt',
  },
  file: fileOf(card),
});

/** The models of the three bases: the trained one of the tax record's invoices, and the cards of assets and home. */
export const baseModels: readonly Registration[] = [
  invoiceRegistration,
  expert(assetsCard, 'financial assets with the bank, age of the account, use of credit cards'),
  expert(mortgageCard, 'prior liens against the home’s value, debt service against income'),
];
