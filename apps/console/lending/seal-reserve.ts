const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** 16 random bytes, lower-case hex. */
export const newCode = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

/** The seal of a reserve as the program checks it: SHA-256 of what is sealed, each part on a line. */
export async function sealOfReserve(
  pool: string,
  round: number,
  value: string,
  code: string,
): Promise<string> {
  const text = ['sandglass-bid/1', pool, String(round), 'reserve', value, code].join('\n');
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
