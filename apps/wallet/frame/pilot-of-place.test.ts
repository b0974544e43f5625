import { expect, it } from 'vitest';
import { pilotOfPlace } from './pilot-of-place.ts';

it.each([
  ['/', '', undefined],
  ['/loans/loan-1', '', undefined],
  ['/homes/home-1', '', 'swiftcredit'],
  ['/tokens', '', 'token'],
  ['/share/ask-1', '', 'token'],
  ['/redress/complaint', '?pilot=token', 'token'],
  ['/redress/complaint', '?pilot=swiftcredit', 'swiftcredit'],
  ['/redress/complaint', '?pilot=nowhere', undefined],
  ['/homes', '?pilot=token', 'swiftcredit'],
])('%s%s is of %s', (pathname, search, pilot) => {
  expect(pilotOfPlace({ pathname, search })).toBe(pilot);
});
