import { decimal, list, nullable, number, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';
import { terms } from './products.ts';

export const APPLICATIONS = '/api/applications';
export const applicationPath = (id: string) => `/api/applications/${id}`;

/** An application with its decision. Amount, rate and last day stand only in an approval. */
export const application = object({
  application: text,
  product: text,
  amount: decimal,
  currency: text,
  termMonths: number,
  purpose: text,
  appliedOn: text,
  decision: oneOf('approved', 'declined'),
  state: oneOf('approved', 'declined', 'signed', 'expired'),
  grade: text,
  reasons: list(object({ code: text, text: sentence })),
  granted: nullable(decimal),
  annualRatePercent: nullable(decimal),
  lprPercent: nullable(decimal),
  expiresOn: nullable(text),
  /** The product's name and terms as they were offered: the contract's, whatever the product has become since. */
  offer: nullable(object({ title: nullable(sentence), ...terms })),
  loan: nullable(text),
  /** The drawing that it is to renew; null: it is for new money. */
  renews: nullable(object({ loan: text, drawing: number })),
});
export type Application = Shaped<typeof application>;
export const applications = object({ applications: list(application) });

export const applied = object({ application: text });
export const signed = object({ loan: text });
