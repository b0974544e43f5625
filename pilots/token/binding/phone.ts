import type { PhoneEndOf } from '@sandglass/pilot';

let known: PhoneEndOf | undefined;

/** Where the end of a holder's number is asked for: only the house knows phones. */
export function knowPhonesBy(phoneEndOf: PhoneEndOf): void {
  known = phoneEndOf;
}

/** The end of the number to which a holder's codes go; null: the bank has none. */
export const phoneEndOf = async (party: string): Promise<string | null> => (await known?.(party)) ?? null;
