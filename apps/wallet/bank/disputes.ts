import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { pilotPath } from './pilot.ts';

/** Where what is shown in disputes lies. */
export const TOKENS_PILOT = pilotPath('token');
export const disputePath = (payment: string): string => `/api/token/disputes/${encodeURIComponent(payment)}`;
export const sayPath = (payment: string): string => `${disputePath(payment)}/evidence`;
/** Kind of a document that its holder adds. */
export const EVIDENCE = 'dispute-evidence';

export const dispute = object({
  dispute: text,
  amount: decimal,
  state: oneOf(
    'opened',
    'presented',
    'represented',
    'presented-again',
    'arbitration',
    'won',
    'lost',
    'withdrawn',
  ),
  round: number,
  dueOn: nullable(text),
  advanced: decimal,
  paidOn: text,
  openedOn: text,
  endedOn: nullable(text),
  bearer: nullable(oneOf('holder', 'bank')),
  evidence: list(
    object({ by: oneOf('holder', 'bank', 'acquirer'), words: text, on: text, documents: list(text) }),
  ),
});
export type Dispute = Shaped<typeof dispute>;
export const said = object({ dispute: text });
