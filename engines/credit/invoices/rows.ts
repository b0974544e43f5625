import { isNotGiven, isNumber } from '../data/columntype.ts';
import type { Table } from '../data/table.ts';
import { CreditDataError } from '../refusal.ts';

/** A month's VAT invoices of a firm on one side; amounts in yuan, red-letter ones negative. */
export interface InvoiceMonth {
  readonly side: 'out' | 'in';
  /** YYYY-MM. */
  readonly month: string;
  readonly valid: number;
  readonly amount: number;
  readonly red: number;
  readonly voided: number;
  /** Distinct buyers, or sellers. */
  readonly parties: number;
  /** Share of the largest of them in the month's amount. */
  readonly topShare: number;
}

const TEXTS = ['firm', 'side', 'month'] as const;
const NUMBERS = ['valid', 'amount', 'red', 'voided', 'parties', 'top_share'] as const;
export const INVOICE_COLUMNS: readonly string[] = [...TEXTS, ...NUMBERS];

/** Whether a file holds invoices by firm, side and month. */
export const holdsInvoices = ({ columns }: Table): boolean =>
  INVOICE_COLUMNS.every((name) => columns.includes(name));

/**
 * The months of each firm, in the order in which firms first stand in the file; of a firm by side and month, so that the
 * file's own order weighs nothing.
 * @throws CreditDataError naming missing columns, or row and column of a field that cannot be read.
 */
export function readInvoices(table: Table): ReadonlyMap<string, readonly InvoiceMonth[]> {
  const missing = INVOICE_COLUMNS.filter((name) => !table.columns.includes(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `"${name}"`).join(', ');
    throw new CreditDataError('credit-column-missing', `invoices by month need also ${names}`);
  }
  const at = new Map(table.columns.map((name, place) => [name, place]));
  const firms = new Map<string, InvoiceMonth[]>();
  for (const [n, row] of table.rows.entries()) {
    const text = (name: string): string => row[at.get(name)!]!.trim();
    const wrong = (column: string, expected: string): never => {
      const found = text(column).slice(0, 40);
      throw new CreditDataError(
        'credit-data-invalid',
        `row ${n + 1}, column "${column}": "${found}" is ${expected}`,
      );
    };
    const number = (name: (typeof NUMBERS)[number]): number =>
      isNumber(text(name)) ? Number(text(name)) : wrong(name, 'not a number');
    const side = text('side');
    const [firm, month] = [text('firm'), text('month')];
    if (firm === '') wrong('firm', 'no firm');
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) wrong('month', 'not a month such as 2019-07');
    firms.set(firm, [
      ...(firms.get(firm) ?? []),
      {
        side: side === 'out' || side === 'in' ? side : wrong('side', 'neither out nor in'),
        month,
        valid: number('valid'),
        amount: number('amount'),
        red: number('red'),
        voided: number('voided'),
        parties: number('parties'),
        // A month without a valid invoice has no largest party.
        topShare: isNotGiven(text('top_share')) ? 0 : number('top_share'),
      },
    ]);
  }
  const order = (one: InvoiceMonth, other: InvoiceMonth): number =>
    one.side === other.side
      ? one.month < other.month
        ? -1
        : one.month > other.month
          ? 1
          : one.amount - other.amount
      : one.side < other.side
        ? -1
        : 1;
  return new Map([...firms].map(([firm, months]) => [firm, months.sort(order)]));
}
