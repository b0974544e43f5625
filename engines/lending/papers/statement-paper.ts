import { type Locale, say } from '@sandglass/operations';
import type { Paper } from '@sandglass/paper';
import { html } from '@sandglass/paper/html';
import type { Loan } from '../loan/loan.ts';
import { dayIn, loanPaper, moneyIn, tableHtml, termsHtml } from './show.ts';
import type { Movement, Statement } from './statement.ts';
import { words } from './words.ts';

/** Whom a paper is between. */
export interface Parties {
  readonly bank: string;
  readonly borrower: string;
}

/** A loan's account over a period. */
export function statementPaper(locale: Locale, parties: Parties, loan: Loan, of: Statement): Paper {
  const word = (key: keyof typeof words, values = {}): string => say(words[key], locale, values);
  const money = (minor: bigint): string => moneyIn(locale, loan.currency, minor);
  const { totals, movements } = of;
  const withFees = totals.fees !== 0n || movements.some(({ fees }) => fees !== 0n);
  const withLeft = movements.some(({ left }) => left !== 0n);
  const figures = (row: Omit<Movement, 'operation' | 'date' | 'codes' | 'owed'>): string[] => [
    money(row.drawn),
    money(row.interest),
    money(row.overdue),
    ...(withFees ? [money(row.fees)] : []),
    money(row.principal),
    ...(withLeft ? [money(row.left)] : []),
  ];
  const columns = [
    { head: word('date') },
    { head: word('event') },
    ...(
      [
        'drawn',
        'interest',
        'overdue',
        ...(withFees ? (['fees'] as const) : []),
        'principal',
        ...(withLeft ? (['left'] as const) : []),
        'owed',
      ] as const
    ).map((key) => ({ head: word(key), figures: true as const })),
  ];
  const rows = movements.map((row) => [
    dayIn(locale, row.date),
    eventIn(locale, row),
    ...figures(row),
    money(row.owed),
  ]);
  const title = word('statement');
  return loanPaper({
    locale,
    title,
    bank: parties.bank,
    number: loan.id,
    day: of.to,
    head: html`<h1>${title}</h1>${termsHtml([
      [word('loan'), loan.id],
      [word('borrower'), parties.borrower],
      [word('lender'), parties.bank],
      [word('period'), word('fromTo', { from: dayIn(locale, of.from), to: dayIn(locale, of.to) })],
      [word('opening'), money(of.opening)],
      [word('closing'), money(of.closing)],
    ])}`,
    body: html`${
      movements.length === 0
        ? html`<p>${word('nothing')}</p>`
        : tableHtml(columns, [...rows, [word('total'), '', ...figures(totals), money(of.closing)]])
    }<p class="small">${word('fromLedger')}</p>`,
  });
}

/** What a movement is, in a word or two. */
function eventIn(locale: Locale, { codes, drawn, principal, left }: Movement): string {
  const unknown = codes.find((code) => !code.startsWith('drawdown') && !code.startsWith('repayment-'));
  if (left !== 0n && unknown !== undefined) {
    const known = Object.hasOwn(words, unknown) ? words[unknown as keyof typeof words] : undefined;
    return say(known ?? words.other, locale, { code: unknown });
  }
  return say(drawn !== 0n && principal === 0n ? words.drawdown : words.repayment, locale);
}
