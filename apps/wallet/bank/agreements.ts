import { list, nullable, number, object, oneOf, type Shape, type Shaped, text } from '@sandglass/kit';
import { declared } from './text.ts';

export const AGREEMENTS = '/api/my/agreements';
export const ACCEPT = '/api/my/agreements/accept';

const wording = object({ title: declared, content: list(declared) });
/** The words arrive as the very text that was hashed. */
const words: Shape<Shaped<typeof wording>> = (value, place) => wording(JSON.parse(text(value, place)), place);

const agreement = { version: number, sha256: text, text: words, inForceSince: text };
const inForce = object(agreement);
export type Agreement = Shaped<typeof inForce>;
const accepted = object({ ...agreement, acceptedAt: text, at: oneOf('enrolment', 'renewal') });
export type Accepted = Shaped<typeof accepted>;

/** The agreement in force, and those that the customer accepted, the newest first. */
export const agreements = object({
  state: oneOf('accepted', 'changed', 'none'),
  inForce: nullable(inForce),
  accepted: list(accepted),
});
export const nowAccepted = object({ version: number });
