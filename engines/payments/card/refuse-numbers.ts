import type { Refuses, Route } from '@sandglass/http';
import { hasPan } from '@sandglass/iso8583';
import '../reasons/door.ts';

/** Where a merchant's code of 15 digits (field 42) stands, one in ten with a check digit by chance. */
const MERCHANT = /^(body|query)\/merchant$|^body\/(rules|suggestedRules)\/merchants\/\d+$/;
const MERCHANT_CODE = /^[0-9A-Z]{15}$/;

const refusing =
  (takes: readonly string[]): Refuses =>
  (text, at) =>
    takes.includes(at) || (MERCHANT.test(at) && MERCHANT_CODE.test(text)) || !hasPan(text)
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
