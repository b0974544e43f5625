import type { Route } from '@sandglass/http';
import { expect, test } from 'vitest';
import { withoutNumbers } from './refuse-numbers.ts';

/** Fifteen digits with a right check digit, as a merchant's code may have by chance. */
const MERCHANT = '898290047220001';
const PAN = '6228480402564890018';
const { refuses } = withoutNumbers({ refuses: undefined } as unknown as Route, ['body/token']);

test.each(['body/merchant', 'query/merchant', 'body/rules/merchants/0', 'body/suggestedRules/merchants/12'])(
  'a merchant’s code that looks like a number is taken where one stands: %s',
  (at) => {
    expect(refuses!(MERCHANT, at)).toBeUndefined();
    expect(refuses!(PAN, at)).toBe('card-number-not-taken');
  },
);

test.each(['body/name', 'query/search', 'body/rules/note', 'body/rules/merchants', 'key', 'path/merchant'])(
  'anywhere else it is refused: %s',
  (at) => {
    expect(refuses!(MERCHANT, at)).toBe('card-number-not-taken');
    expect(refuses!(PAN, at)).toBe('card-number-not-taken');
  },
);

test('a number is taken where it belongs', () => expect(refuses!(PAN, 'body/token')).toBeUndefined());
