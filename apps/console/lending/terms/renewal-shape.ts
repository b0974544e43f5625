import { decimal, list, nullable, number, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';

export const renewalStates = ['signed', 'renewed', 'withdrawn', 'stopped', 'missed'] as const;

const renewal = object({
  renewal: text,
  loan: text,
  customer: text,
  state: oneOf(...renewalStates),
  application: text,
  nextLoan: text,
  currency: text,
  amount: decimal,
  renewed: nullable(decimal),
  annualRatePercent: decimal,
  termMonths: number,
  signedOn: text,
  maturesOn: text,
  shortOn: nullable(text),
  because: nullable(object({ code: text, text: sentence })),
});
export type Renewal = Shaped<typeof renewal>;
export const renewalsShape = object({ renewals: list(renewal), next: nullable(text) });
