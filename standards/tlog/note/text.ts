import { MalformedError } from '../verdict.ts';

/** Longest note that is read, in bytes; the standard wants a limit, its reference implementations take this one. */
export const MAX_NOTE_BYTES = 1_000_000;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8 or takes text as it is; MalformedError where it is not Unicode or too long. */
export function decodeText(input: Uint8Array | string): string {
  if (input.length > MAX_NOTE_BYTES) throw new MalformedError(`a note has at most ${MAX_NOTE_BYTES} bytes`);
  if (typeof input === 'string') {
    if (!input.isWellFormed()) throw new MalformedError('the text is not valid Unicode');
    return input;
  }
  try {
    return strictUtf8.decode(input);
  } catch {
    throw new MalformedError('the text is not valid UTF-8');
  }
}

/** True when the text has an ASCII control character other than newline. */
export function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && unit !== 0x0a) return true;
  }
  return false;
}

/** Refuses control characters (C2SP signed-note, Format). */
export function refuseControls(text: string): void {
  if (hasControls(text)) throw new MalformedError('the text has a control character');
}

/**
 * Decodes standard Base64 in its one canonical form (RFC 4648 §4): padded, no line breaks, no stray bits at the
 * end. So one signature or hash has one spelling.
 */
export function decodeBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new MalformedError('the text is not canonical Base64');
  return bytes;
}

/** Reads a count in decimal without needless zeroes, up to 2^53 − 1. */
export function parseCount(text: string): number {
  const value = Number(text);
  if (!/^(0|[1-9]\d*)$/.test(text))
    throw new MalformedError(`${JSON.stringify(text)} is not a decimal number`);
  if (!Number.isSafeInteger(value)) throw new MalformedError(`${text} is above 2^53 − 1`);
  return value;
}
