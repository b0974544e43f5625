import { EmvError } from '../error.ts';

/** Records of one file that a card wants read, and how many of them, from the first, are authenticated offline. */
export interface AflEntry {
  readonly file: number;
  readonly first: number;
  readonly last: number;
  readonly authenticated: number;
}

/** Reads the application file locator (Book 3, 10.2): four bytes an entry. */
export function readAfl(bytes: Uint8Array): AflEntry[] {
  if (bytes.length % 4 !== 0 || bytes.length > 252)
    throw new EmvError('length', 'expected entries of 4 bytes');
  return Array.from({ length: bytes.length / 4 }, (_, i): AflEntry => {
    const [head = 0, first = 0, last = 0, authenticated = 0] = bytes.subarray(i * 4, i * 4 + 4);
    const file = head >> 3;
    const isSound = (head & 7) === 0 && file >= 1 && file <= 30 && first >= 1 && last >= first;
    if (!isSound || authenticated > last - first + 1)
      throw new EmvError('format', 'expected a file of 1 to 30 with records in order', i * 4);
    return { file, first, last, authenticated };
  });
}

/** Each record to be read, in the card's order. */
export const recordsOf = (
  entries: readonly AflEntry[],
): { readonly file: number; readonly record: number; readonly authenticated: boolean }[] =>
  entries.flatMap(({ file, first, last, authenticated }) =>
    Array.from({ length: last - first + 1 }, (_, i) => ({
      file,
      record: first + i,
      authenticated: i < authenticated,
    })),
  );
