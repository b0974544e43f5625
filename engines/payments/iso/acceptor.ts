const NAME_LENGTH = 25;
const PLACE_LENGTH = 12;
const LENGTH = 40;

/** Field 43: 25 characters of name, 12 of place, 3 of country (ISO 3166-1 alpha-3). */
export function acceptorOf(field43: string): {
  readonly name: string;
  readonly place: string;
  readonly country: string;
} {
  const text = field43.padEnd(LENGTH);
  return {
    name: text.slice(0, NAME_LENGTH).trim(),
    place: text.slice(NAME_LENGTH, NAME_LENGTH + PLACE_LENGTH).trim(),
    country: text.slice(NAME_LENGTH + PLACE_LENGTH, LENGTH).trim(),
  };
}

/** Writes it; what is longer is cut, as on a receipt. */
export const acceptorField = (name: string, place: string, country: string): string =>
  name.slice(0, NAME_LENGTH).padEnd(NAME_LENGTH) +
  place.slice(0, PLACE_LENGTH).padEnd(PLACE_LENGTH) +
  country;
