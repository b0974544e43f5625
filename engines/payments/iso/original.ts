import type { OriginOf } from '../issuer/exchange.ts';
import { isMoment, withPastYear } from '../issuer/exchange.ts';

const PARTS = /^(\d{4})(\d{6})(\d{10})(\d{11})(\d{11})$/;

/** Field 90: type, trace number, transmission, acquirer and forwarder of the original, 42 digits, filled with zeros. */
export function originalIn(
  field90: string | undefined,
  now: number,
): (OriginOf & { readonly mti: string }) | undefined {
  const [, mti, stan, transmitted, acquirer] = PARTS.exec(field90 ?? '') ?? [];
  if (mti === undefined || stan === undefined || transmitted === undefined || acquirer === undefined)
    return undefined;
  if (!isMoment(transmitted)) return undefined;
  return {
    mti,
    stan,
    transmittedAt: withPastYear(transmitted, now),
    acquirer: acquirer.replace(/^0+(?=\d)/, ''),
  };
}

/** Writes it. */
export const originalField = (mti: string, { stan, transmittedAt, acquirer }: OriginOf): string =>
  `${mti}${stan}${transmittedAt.slice(4)}${acquirer.padStart(11, '0')}${'0'.repeat(11)}`;
