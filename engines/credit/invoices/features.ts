import type { InvoiceMonth } from './rows.ts';

/** What a firm's invoices say of it; the same figures are watched while its loan runs. Logarithms are natural, of 1 + x. */
export const FEATURES = [
  { name: 'sales-by-month', reason: 'sales-level' },
  { name: 'months-with-sales', reason: 'sales-months' },
  { name: 'buyers', reason: 'buyers' },
  { name: 'largest-buyer', reason: 'buyer-concentration' },
  { name: 'voided-share', reason: 'voided-invoices' },
  { name: 'red-share', reason: 'red-invoices' },
  { name: 'sales-spread', reason: 'sales-volatility' },
  { name: 'sales-trend', reason: 'sales-trend' },
  { name: 'purchases-by-month', reason: 'purchases-level' },
  { name: 'months-with-purchases', reason: 'purchase-months' },
  { name: 'sellers', reason: 'suppliers' },
  { name: 'largest-seller', reason: 'supplier-concentration' },
  { name: 'margin', reason: 'margin' },
] as const;
export type FeatureName = (typeof FEATURES)[number]['name'];

const MARGIN_LEAST = -2;

/** A firm's features, each a finite number; a firm without sales or purchases has zeros on that side. */
export function featuresOf(months: readonly InvoiceMonth[]): Readonly<Record<FeatureName, number>> {
  const sold = months.filter(({ side }) => side === 'out');
  const bought = months.filter(({ side }) => side === 'in');
  const [sales, purchases] = [sum(sold, amountOf), sum(bought, amountOf)];
  const valid = sum(sold, ({ valid: count }) => count);
  const voided = sum(sold, ({ voided: count }) => count);
  const half = Math.floor(sold.length / 2);
  const [early, late] = [sum(sold.slice(0, half), amountOf), sum(sold.slice(half), amountOf)];
  return {
    'sales-by-month': logOf(sales / Math.max(1, sold.length)),
    'months-with-sales': sold.length,
    buyers: logOf(mean(sold, ({ parties }) => parties)),
    'largest-buyer': mean(sold, ({ topShare }) => topShare),
    'voided-share': voided / Math.max(1, voided + valid),
    'red-share': sum(sold, ({ red }) => red) / Math.max(1, valid),
    'sales-spread': spread(sold),
    'sales-trend': logOf(late) - logOf(early),
    'purchases-by-month': logOf(purchases / Math.max(1, bought.length)),
    'months-with-purchases': bought.length,
    sellers: logOf(mean(bought, ({ parties }) => parties)),
    'largest-seller': mean(bought, ({ topShare }) => topShare),
    margin: Math.max(MARGIN_LEAST, Math.min(1, (sales - purchases) / Math.max(1, sales))),
  };
}

type Of = (month: InvoiceMonth) => number;
const amountOf: Of = ({ amount }) => amount;
const sum = (months: readonly InvoiceMonth[], of: Of): number =>
  months.reduce((total, month) => total + of(month), 0);
const mean = (months: readonly InvoiceMonth[], of: Of): number =>
  sum(months, of) / Math.max(1, months.length);
const logOf = (value: number): number => Math.log1p(Math.max(0, value));

/** Standard deviation of the month's sales against their mean. */
function spread(months: readonly InvoiceMonth[]): number {
  const middle = mean(months, amountOf);
  const variance = mean(months, ({ amount }) => (amount - middle) ** 2);
  return Math.sqrt(variance) / Math.max(1, Math.abs(middle));
}
