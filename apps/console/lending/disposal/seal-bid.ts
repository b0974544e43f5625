const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** 16 random bytes, lower-case hex. */
export const newCode = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

/** What is sealed: by whom is the firm's party, or `reserve`; the value as `bidOf` makes it. */
export interface ToSeal {
  readonly pool: string;
  readonly round: number;
  readonly by: string;
  readonly value: string;
  readonly code: string;
}

/** The seal as the program checks it: SHA-256 of what is sealed, each part on a line. */
export async function sealOf({ pool, round, by, value, code }: ToSeal): Promise<string> {
  const text = ['sandglass-bid/1', pool, String(round), by, value, code].join('\n');
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
