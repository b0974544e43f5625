import type { Refuses, Route } from '@sandglass/http';
import { hasPan } from '@sandglass/iso8583';
import '../reasons/door.ts';

/** A merchant's code of 15 digits (field 42), with a check digit by chance. */
const MERCHANT = 'body/merchant';
const MERCHANT_CODE = /^[0-9A-Z]{15}$/;

const refusing =
  (takes: readonly string[]): Refuses =>
  (text, at) =>
    takes.includes(at) || (at === MERCHANT && MERCHANT_CODE.test(text)) || !hasPan(text)
      ? undefined
      : 'card-number-not-taken';

/**
 * A door that refuses the number of a card or token wherever it stands in a request, so that none comes into rows, facts, logs or files
 * by a name, note, reference or key. @param takes where one belongs: `body/token`
 */
export const withoutNumbers = (route: Route, takes: readonly string[] = []): Route => ({
  ...route,
  refuses: refusing(takes),
});
