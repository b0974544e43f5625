import { MalformedError } from '../verdict.ts';

/** Bytes before a timestamped signature: uint64, big-endian (C2SP tlog-cosignature). */
export const TIMESTAMP_BYTES = 8;

/** Writes seconds since 1970. */
export function writeTimestamp(timeSeconds: number): Buffer {
  if (!Number.isSafeInteger(timeSeconds) || timeSeconds < 0) {
    throw new MalformedError('a cosignature has a time in whole seconds since 1970');
  }
  const bytes = Buffer.alloc(TIMESTAMP_BYTES);
  bytes.writeBigUInt64BE(BigInt(timeSeconds));
  return bytes;
}

/** Reads seconds since 1970; undefined above 2^53 − 1, which is nobody's clock (the standard's limit is 2^63 − 1). */
export function readTimestamp(bytes: Buffer): number | undefined {
  const time = bytes.length < TIMESTAMP_BYTES ? undefined : Number(bytes.readBigUInt64BE());
  return time !== undefined && Number.isSafeInteger(time) ? time : undefined;
}
