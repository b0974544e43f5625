import { type Loan, minorOf, newLoan, type Product, pricingOf } from '@sandglass/lending';
import type { CaseFile } from '../case/case-file.ts';
import type { Offer } from '../decision/offer.ts';

/** The loan of a case: it bears the case's number, so that data bound to one is bound to the other. */
export const contractOf = (
  file: CaseFile,
  offer: Offer,
  product: Product,
  region: string,
  signedOn: string,
): Loan =>
  newLoan({
    id: file.id,
    customer: file.customer,
    region,
    application: file.id,
    product: product.id,
    version: product.version,
    currency: product.currency,
    limit_amount: minorOf(offer.granted),
    draw_minimum: product.draw_minimum,
    rate_bps: offer.rateBps,
    term_months: file.term_months,
    revolving: product.revolving,
    terms: product.terms,
    signed_on: signedOn,
    limitMonths: product.limit_months,
    pricing: pricingOf(product.terms.repricing, offer.rateBps, offer.lprBps),
  });
