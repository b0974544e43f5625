import { list, nullable, number, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';

export const CONSENTS = '/api/consents';
export const grantPath = (purpose: string) => `/api/consents/${purpose}/grant`;
export const withdrawPath = (purpose: string) => `/api/consents/${purpose}/withdraw`;

const consent = object({
  purpose: text,
  /** Of the wording that a consent given now is to. */
  version: text,
  title: sentence,
  wording: sentence,
  state: oneOf('granted', 'outdated', 'withdrawn', 'none'),
  grantedAt: nullable(text),
  uses: number,
});
export type Consent = Shaped<typeof consent>;
/** What is used without asking, because a contract or a law needs it. */
const necessary = object({ purpose: text, title: sentence, wording: sentence });
export const consents = object({ consents: list(consent), necessary: list(necessary) });

export const consentChanged = object({ purpose: text, state: text });

/** Without these nothing can be applied for; the others a person may give or leave. */
export const NEEDED_TO_APPLY: readonly string[] = ['credit-assessment', 'bureau-query'];
