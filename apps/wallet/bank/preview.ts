import { decimal, list, nullable, number, object, type Shaped, text } from '@sandglass/kit';

/** `of`: the loan's path, or its case's. */
export const previewPath = (of: string, amount: string) => `${of}/preview?amount=${amount}`;

/** What drawing an amount today would mean. */
export const preview = object({
  amount: decimal,
  currency: text,
  annualRatePercent: decimal,
  irrPercent: nullable(decimal),
  totalInterest: decimal,
  total: decimal,
  schedule: list(object({ n: number, dueOn: text, payment: decimal })),
});
export type Preview = Shaped<typeof preview>;
