import type { Objection } from '@sandglass/operations';
import { type Attempt, no } from './attempt.ts';

/**
 * The issuer's own score of how likely somebody else is paying. It decides in the payment, after the holder's rules and before the money;
 * it sees the attempt and nothing else, so that a payment that is tried again scores the same.
 */
export interface Risk {
  /** A whole number from 0, as ever, to 100. */
  readonly scoreOf: (of: Attempt) => number;
  /** From this score on a payment is declined (59). */
  readonly suspectFrom: number;
}

export const RISK_MAX = 100;

/** Why a payment is not trusted; without a score every one is. */
export function suspicion(risk: Risk | undefined, of: Attempt): Objection | undefined {
  if (risk === undefined) return undefined;
  const score = risk.scoreOf(of);
  if (!Number.isInteger(score) || score < 0 || score > RISK_MAX)
    throw new RangeError(`a risk score is a whole number from 0 to ${RISK_MAX}`);
  return score < risk.suspectFrom ? undefined : no('fraud-suspected', { score: String(score) });
}
