import { flag, nullable, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { rules } from './tokens.ts';

/** A yes by a new token, a yes by one of one's own, a no. */
export type ShareVerb = 'approve' | 'use-own' | 'decline';

/** A shop's request for a token; what the holder says to it is below it. */
export const sharePath = (id: string, verb?: ShareVerb): string =>
  `/api/token/requests/${encodeURIComponent(id)}${verb === undefined ? '' : `/${verb}`}`;

export const shareRequest = object({
  request: text,
  scenario: text,
  requestor: object({ id: text, name: text, simulated: flag }),
  returnsTo: text,
  recurring: flag,
  suggestedRules: nullable(rules),
  state: oneOf('open', 'approved', 'declined', 'redeemed', 'failed', 'lapsed'),
  consent: object({ version: text, title: text, wording: text }),
});
export type ShareRequest = Shaped<typeof shareRequest>;

/** Where the browser goes next. */
export const decided = object({ returnTo: text });
