import type { Dialect } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';

const DIGITS = 4;
/** Reserved: no message is about nothing (ISO 8583, 4.1.2). */
const NO_CLASS = '0';

/** Reads the message type indicator, four digits of which the first is the dialect's version. */
export function readMti(dialect: Dialect, message: Buffer, at: number): string {
  const size = dialect.mti === 'ascii' ? DIGITS : DIGITS / 2;
  if (at + size > message.length)
    throw new Iso8583Error('truncated', `expected a message type of ${size} bytes`, { offset: at });
  const mti =
    dialect.mti === 'ascii'
      ? message.toString('latin1', at, at + size)
      : message.toString('hex', at, at + size);
  checkMti(dialect, mti, at);
  return mti;
}

/** Refuses what is not a message type of the dialect's version. */
export function checkMti({ version, name }: Dialect, mti: string, offset?: number): void {
  if (!/^\d{4}$/.test(mti)) throw new Iso8583Error('mti', 'expected a message type of 4 digits', { offset });
  if (mti[0] !== version)
    throw new Iso8583Error(
      'mti',
      `expected a message type that begins with ${version}: the dialect is ${name}`,
      { offset },
    );
  if (mti[1] === NO_CLASS)
    throw new Iso8583Error('mti', 'expected a message class from 1 to 9: what stands here may be a length', {
      offset,
    });
}
