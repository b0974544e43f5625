import { type Locale, say } from '@sandglass/operations';
import type { Paper } from '@sandglass/paper';
import { html } from '@sandglass/paper/html';
import { roundingOf } from '../loan/schedule.ts';
import type { ContractTerms } from '../product/terms.ts';
import { rateText } from '../rate.ts';
import { dayIn, loanPaper, moneyIn, termsHtml } from './show.ts';
import type { Parties } from './statement-paper.ts';
import {
  components,
  dayCounts,
  forms,
  holidayRules,
  prepaymentFees,
  prepayments,
  roundings,
} from './term-words.ts';
import { words } from './words.ts';

/** A contract as it was signed: nothing of it is what the loan has become since. */
export interface SignedContract {
  readonly loan: string;
  readonly signedOn: string;
  readonly currency: string;
  /** Minor units. */
  readonly limit: bigint;
  readonly rateBps: number;
  readonly lprBps: number;
  readonly termMonths: number;
  readonly availableUntil: string;
  readonly revolving: boolean;
  /** Name of the product in the paper's language, and the version whose terms were signed. */
  readonly product: string;
  readonly version: number;
  readonly terms: ContractTerms;
  /** What secures it, in the paper's language. */
  readonly security?: readonly (readonly [label: string, value: string])[];
  /** What it renews: it takes effect on that day, and repays so much of the old drawing's principal (minor units). */
  readonly renews?: {
    readonly loan: string;
    readonly drawing: number;
    readonly on: string;
    readonly amount: bigint;
  };
}

/** The contract as signed, in words: amount and annual rate first, alike in size (PBoC notice 2021-3). */
export function contractPaper(locale: Locale, parties: Parties, of: SignedContract): Paper {
  const word = (key: keyof typeof words, values = {}): string => say(words[key], locale, values);
  const { terms } = of;
  const title = word('contract');
  const money = moneyIn(locale, of.currency, of.limit);
  const rate = word('rateText', { rate: rateText(of.rateBps) });
  const order = terms.repaymentOrder
    .map((component) => say(components[component], locale))
    .join(locale === 'en' ? ', ' : '、');
  return loanPaper({
    locale,
    title,
    bank: parties.bank,
    number: of.loan,
    day: of.signedOn,
    head: html`<h1>${title}</h1><h2>${word('limit')} ${money}</h2><h2>${word('rate')} ${rate}</h2>${termsHtml(
      [
        [word('loan'), of.loan],
        [word('borrower'), parties.borrower],
        [word('lender'), parties.bank],
        [word('signedOn'), dayIn(locale, of.signedOn)],
      ],
    )}`,
    body: html`<h3 id="agreed">${word('agreed')}</h3>${termsHtml([
      [word('product'), word('productVersion', { title: of.product, version: String(of.version) })],
      [word('limit'), money],
      ...(of.renews === undefined
        ? []
        : [
            [
              word('renews'),
              word('renewsText', {
                loan: of.renews.loan,
                drawing: String(of.renews.drawing),
                on: dayIn(locale, of.renews.on),
                amount: moneyIn(locale, of.currency, of.renews.amount),
              }),
            ] as const,
          ]),
      [word('rate'), `${rate} — ${word('rateOrigin', { lpr: rateText(of.lprBps) })}`],
      [word('term'), word('months', { n: String(of.termMonths) })],
      [word('available'), dayIn(locale, of.availableUntil)],
      [word('revolving'), word(of.revolving ? 'isRevolving' : 'isOnce')],
      [word('form'), say(forms[terms.form], locale)],
      [word('dayCount'), say(dayCounts[terms.dayCount], locale)],
      [word('rounding'), say(roundings[roundingOf(of)], locale)],
      [word('holidays'), say(holidayRules[terms.holidays], locale)],
      [
        word('penalty'),
        word('penaltyText', { percent: String(terms.penaltyPercent), days: String(terms.graceDays) }),
      ],
      [word('order'), word('orderText', { order, days: String(terms.principalFirstAfterDays) })],
      [
        word('prepayment'),
        `${say(prepayments[terms.prepayment], locale)}${locale === 'en' ? '; ' : '；'}${feeIn(locale, terms)}`,
      ],
    ])}${
      of.security === undefined || of.security.length === 0
        ? html``
        : html`<h3 id="security">${word('security')}</h3>${termsHtml([...of.security])}`
    }<h3 id="rights">${word('rights')}</h3><p>${word('rightsText')}</p>`,
  });
}

/** What repaying early costs under the contract, as its own sentence. */
function feeIn(locale: Locale, { prepaymentFee }: ContractTerms): string {
  if (prepaymentFee === undefined) return say(prepaymentFees.none, locale);
  const { bps, withinMonths } = prepaymentFee;
  return say(prepaymentFees.some, locale, { months: String(withinMonths), percent: rateText(bps) });
}
