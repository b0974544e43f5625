import { type Locale, say } from '@sandglass/operations';
import type { Paper } from '@sandglass/paper';
import { html } from '@sandglass/paper/html';
import type { Annual } from './annual.ts';
import { dayIn, loanPaper, moneyIn, termsHtml } from './show.ts';
import type { Statement } from './statement.ts';
import type { Parties } from './statement-paper.ts';
import { words } from './words.ts';

/** A customer's year for their accounts and tax return: what was paid of what, and what is owed at its end. */
export function annualPaper(locale: Locale, parties: Parties, currency: string, of: Annual): Paper {
  const word = (key: keyof typeof words, values = {}): string => say(words[key], locale, values);
  const money = (minor: bigint): string => moneyIn(locale, currency, minor);
  const { totals } = of;
  const title = word('annual');
  const terms = (year: Statement) =>
    termsHtml([
      [word('owedAtStart'), money(year.opening)],
      [word('drawn'), money(year.totals.drawn)],
      [word('principal'), money(year.totals.principal)],
      [word('interest'), money(year.totals.interest)],
      [word('overdue'), money(year.totals.overdue)],
      [word('fees'), money(year.totals.fees)],
      ...(year.totals.left === 0n ? [] : [[word('left'), money(year.totals.left)] as const]),
      [word('owedAtEnd'), money(year.closing)],
    ]);
  return loanPaper({
    locale,
    title,
    bank: parties.bank,
    number: `${of.year}`,
    day: of.asOf,
    head: html`<h1>${title} ${String(of.year)}</h1>${termsHtml([
      [word('borrower'), parties.borrower],
      [word('lender'), parties.bank],
      [word('asOf'), dayIn(locale, of.asOf)],
      [word('interest'), money(totals.interest)],
      [word('overdue'), money(totals.overdue)],
      [word('fees'), money(totals.fees)],
      [word('principal'), money(totals.principal)],
      [word('drawn'), money(totals.drawn)],
      ...(totals.left === 0n ? [] : [[word('left'), money(totals.left)] as const]),
      [word('owedAtEnd'), money(of.closing)],
    ])}`,
    body: html`<h3 id="loans">${word('yearLoans')}</h3>${
      of.loans.length === 0
        ? html`<p>${word('noLoans')}</p>`
        : of.loans.map(({ loan, of: year }) => html`<h4>${loan}</h4>${terms(year)}`)
    }${of.unexplained === 0n ? html`` : html`<p><strong>${word('unexplained', { amount: money(of.unexplained) })}</strong></p>`}${
      of.compensated === 0n ? html`` : html`<p>${word('compensated', { amount: money(of.compensated) })}</p>`
    }<p class="small">${word('fromLedger')}</p><p class="small">${word('notTaxAdvice')}</p>`,
  });
}
