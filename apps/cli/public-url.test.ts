import { expect, test } from 'vitest';
import { publicUrlSetting } from './public-url.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['https://pilots.example', 'https://pilots.example'],
  ['https://pilots.example/', 'https://pilots.example'],
  ['https://pilots.example:8443', 'https://pilots.example:8443'],
  ['http://localhost:7300', 'http://localhost:7300'],
])('%s is taken as %s', (given, taken) => {
  expect(publicUrlSetting(given ?? '')).toBe(taken);
});

test.each([
  'pilots.example',
  'http://pilots.example',
  'https://pilots.example/here',
  'https://a@pilots.example',
  'https://pilots.example/?x',
])('%s is refused: browsers would give it no passkey, or the house stands elsewhere', (given) => {
  expect(() => publicUrlSetting(given)).toThrow('https address');
});
