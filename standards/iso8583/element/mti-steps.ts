import { Iso8583Error } from '../error.ts';

const ANSWERS: Readonly<Record<string, string>> = { '0': '1', '2': '3' };

/**
 * The type of the answer to a request or advice (ISO 8583, 4.1.3); a repeat is answered like the first.
 * @example answerMti('0401') // '0410'
 */
export function answerMti(mti: string): string {
  const [version, about, step, origin] = mti;
  const answer = ANSWERS[step ?? ''];
  if (!/^\d{4}$/.test(mti) || answer === undefined)
    throw new Iso8583Error('mti', 'expected a request or an advice: only these are answered');
  return `${version}${about}${answer}${Number(origin) & ~1}`;
}

/**
 * The type under which a request or advice is sent again (4.1.4).
 * @example repeatMti('0400') // '0401'
 */
export function repeatMti(mti: string): string {
  if (!/^\d{4}$/.test(mti) || ANSWERS[mti[2] ?? ''] === undefined)
    throw new Iso8583Error('mti', 'expected a request or an advice: only these are repeated');
  return mti.slice(0, 3) + (Number(mti[3]) | 1);
}
