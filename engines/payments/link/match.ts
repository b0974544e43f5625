import type { Iso8583Message } from '@sandglass/iso8583';
import { isMoment, momentNear } from '../issuer/exchange.ts';

/** Whether a message answers another: the function digit of its type is odd (ISO 8583-1:1987, 4.1.1). */
export const isAnswer = (mti: string): boolean => Number(mti[2]) % 2 === 1;

/** The type of the answer to a request or an advice, whichever time it is repeated: 0200 and 0201 → 0210, 0420 → 0430. */
export const answerTo = (mti: string): string => `${mti.slice(0, 2)}${Number(mti[2]) + 1}0`;

/** What pairs an answer with its request: class and function, trace number, transmission time and acquirer. */
export function matchKey({
  mti,
  fields,
}: {
  mti: string;
  fields: Readonly<Record<number, string | undefined>>;
}): string {
  const asked = isAnswer(mti) ? Number(mti[2]) - 1 : mti[2];
  return `${mti[1]}${asked}|${fields[11] ?? ''}|${fields[7] ?? ''}|${fields[32] ?? ''}`;
}

/** The same, of a message that came in; none of these fields is card data. */
export const matchKeyOf = (message: Iso8583Message): string =>
  matchKey({
    mti: message.mti,
    fields: { 7: message.get(7), 11: message.get(11), 32: message.get(32) },
  });

/** Whether a message says so much that its sender can tell what an answer is to. */
export const isNamed = (message: Iso8583Message): boolean =>
  message.has(11) && isMoment(message.get(7) ?? '');

/** A message whose fields moved is answered only where its moment is about now: else another's trace number might be answered. */
const NEAR_MS = 15 * 60_000;

/**
 * Of several readings of a message the one that says what an answer is to. undefined: none does, or two say another thing, and
 * whoever heard a wrong one would take it for the answer to something else.
 */
export function namedBy(readings: readonly Iso8583Message[], now: number): Iso8583Message | undefined {
  const named = readings.filter(
    (one) => isNamed(one) && Math.abs(momentNear(one.get(7)!, now) - now) <= NEAR_MS,
  );
  return new Set(named.map(matchKeyOf)).size === 1 ? named[0] : undefined;
}
