import { locales, reasonOf, say } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { rateText } from '../rate.ts';
import type { Renewal } from './renewal.ts';

/** A renewal as its customer and the staff see it. */
export function renewalView(of: Renewal) {
  const { because, contract } = of;
  return {
    renewal: of.id,
    loan: of.loan,
    drawing: Number(of.id.slice(of.id.lastIndexOf('.') + 1)),
    customer: of.customer,
    product: of.product,
    state: of.state,
    application: of.application,
    nextLoan: of.next_loan,
    currency: contract.currency,
    amount: amountText(of.amount),
    renewed: of.state === 'renewed' ? amountText(of.renewed) : null,
    annualRatePercent: rateText(contract.rateBps),
    termMonths: contract.termMonths,
    signedOn: of.signed_on,
    maturesOn: of.matures_on,
    shortOn: of.short_on,
    endedOn: of.ended_on,
    because:
      because === null
        ? null
        : {
            code: because.code,
            text: Object.fromEntries(
              locales.map((locale) => [locale, say(reasonOf(because.code).detail, locale, because.values)]),
            ),
          },
  };
}
