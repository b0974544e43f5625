import { type Locale, say } from '@sandglass/operations';
import type { Paper } from '@sandglass/paper';
import { html } from '@sandglass/paper/html';
import type { Drawing } from '../loan/drawing.ts';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { isOverdue } from '../repayment/open-book.ts';
import { dayIn, loanPaper, moneyIn, tableHtml, termsHtml } from './show.ts';
import type { Parties } from './statement-paper.ts';
import { states } from './term-words.ts';
import { words } from './words.ts';

export interface Scheduled {
  readonly drawing: Drawing;
  readonly instalments: readonly Instalment[];
}

/** The plan of each drawing as it stands on a day. */
export function schedulePaper(
  locale: Locale,
  parties: Parties,
  loan: Loan,
  drawn: readonly Scheduled[],
  day: string,
): Paper {
  const word = (key: keyof typeof words, values = {}): string => say(words[key], locale, values);
  const money = (minor: bigint): string => moneyIn(locale, loan.currency, minor);
  const columns = [
    { head: word('n') },
    { head: word('due') },
    ...(['payment', 'principal', 'interest'] as const).map((key) => ({
      head: word(key),
      figures: true as const,
    })),
    { head: word('state') },
  ];
  const rows = (instalments: readonly Instalment[]): string[][] =>
    instalments.flatMap((row) => {
      if (row.state === 'dropped') return [];
      const state = isOverdue(row, day) ? 'overdue' : row.state;
      return [
        [
          String(row.n),
          dayIn(locale, row.due_on),
          money(row.principal + row.interest),
          money(row.principal),
          money(row.interest),
          say(states[state], locale),
        ],
      ];
    });
  const title = word('schedule');
  return loanPaper({
    locale,
    title,
    bank: parties.bank,
    number: loan.id,
    day,
    head: html`<h1>${title}</h1>${termsHtml([
      [word('loan'), loan.id],
      [word('borrower'), parties.borrower],
      [word('lender'), parties.bank],
      [word('asOf'), dayIn(locale, day)],
    ])}`,
    body: html`${
      drawn.length === 0
        ? html`<p>${word('noDrawing')}</p>`
        : drawn.map(
            ({ drawing, instalments }) =>
              html`<h3 id="drawing-${drawing.n}">${word('drawing', {
                n: String(drawing.n),
                amount: money(drawing.amount),
                date: dayIn(locale, drawing.drawn_on),
              })}</h3>${tableHtml(columns, rows(instalments))}`,
          )
    }`,
  });
}
