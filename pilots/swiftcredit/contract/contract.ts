import { type Loan, minorOf, newLoan, pricingOf, products } from '@sandglass/lending';
import type { State } from '@sandglass/operations';
import type { CaseFile } from '../case/case-file.ts';
import { type Offer, type OfferedTerms, termsOf } from '../decision/offer.ts';

/** The terms of an offer. Of one before they were kept in it: the product's, while it is the version that decided. */
export function termsOffered(state: State, offer: Offer): OfferedTerms | undefined {
  if (offer.contract !== undefined) return offer.contract;
  const product = state.get(products, offer.product);
  return product?.version === offer.version ? termsOf(product) : undefined;
}

/** The loan of a case: it bears the case's number, so that data bound to one is bound to the other. */
export const contractOf = (
  file: CaseFile,
  offer: Offer,
  { terms, currency, revolving, limitMonths, drawMinimum }: OfferedTerms,
  region: string,
  signedOn: string,
): Loan =>
  newLoan({
    id: file.id,
    customer: file.customer,
    region,
    application: file.id,
    product: offer.product,
    version: offer.version,
    currency,
    limit_amount: minorOf(offer.granted),
    draw_minimum: minorOf(drawMinimum),
    rate_bps: offer.rateBps,
    term_months: file.term_months,
    revolving,
    terms,
    signed_on: signedOn,
    limitMonths,
    pricing: pricingOf(terms.repricing, offer.rateBps, offer.lprBps),
  });
