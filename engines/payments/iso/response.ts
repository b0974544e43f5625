import type { Iso8583Message, MessageParts } from '@sandglass/iso8583';
import type { Outcome } from '@sandglass/operations';
import { APPROVED, responseCodeOf } from '../issuer/response.ts';
import { answerTo } from '../link/match.ts';

/** Fields that an answer gives back as they came. */
const ECHOED = [3, 4, 7, 11, 12, 13, 18, 25, 32, 33, 37, 41, 42, 49, 90] as const;

/** The answer to a request of the network: what identifies it, and field 39. */
export function answerOf(
  asked: Iso8583Message,
  response: string,
  more: MessageParts['fields'] = {},
): MessageParts {
  const fields: Record<number, string | undefined> = {};
  for (const field of ECHOED) if (asked.has(field)) fields[field] = asked.get(field);
  return { mti: answerTo(asked.mti), fields: { ...fields, ...more, 39: response } };
}

/** By how the operation ended; an approval has its code, field 38. */
export function answerTo8583(asked: Iso8583Message, outcome: Outcome): MessageParts {
  if (outcome.outcome === 'refused') return answerOf(asked, responseCodeOf(outcome.code, outcome.values));
  const { approval, found } = outcome.reply;
  // A reversal without its original is done as well, and says that there was none.
  if (found === false) return answerOf(asked, responseCodeOf('original-unknown'));
  return answerOf(asked, APPROVED, typeof approval === 'string' ? { 38: approval } : {});
}
