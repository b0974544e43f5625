import { reasonCatalogue } from '@sandglass/operations';
import { declineReasons } from '@sandglass/payments';
import { expect, test } from 'vitest';
import token from '../index.ts';
import { toldToStaff } from './reason-told.ts';
import { useOfList, useOfOne } from './uses.ts';

test('an answer says whose data it shows, and one that does not cannot leave', () => {
  expect(useOfList.parties({ tokens: [{ customer: 'ann' }, { customer: 'bob' }] })).toEqual(['ann', 'bob']);
  expect(useOfOne.parties({ customer: 'ann' })).toEqual(['ann']);
  expect(() => useOfOne.parties({ token: 'tok-1' })).toThrow('does not name its holder');
});

/** What shows nobody's data: who may be given tokens, days and files in sums, what passes with its numbers masked. */
const nobodys = /^\/api\/token\/(requestors|clearing|disputes\/reasons|live)/;

test('every read of staff that may show a holder’s data declares what it is used for', () => {
  const silent = token.routes.filter(
    (route) => route.kind === 'read' && route.roles.includes('institution') && route.uses === undefined,
  );
  expect(silent.map(({ path }) => path).filter((path) => !nobodys.test(path))).toEqual([]);
});

test('why a payment was declined speaks to staff of its holder, and to the holder of themselves', () => {
  const known = [...declineReasons, 'agreement-changed'].filter((code) => reasonCatalogue.has(code));
  expect(known.length).toBeGreaterThan(40);
  const addressed = known.filter((code) =>
    /[您你]|\byou(r|rs)?\b/i.test(Object.values(toldToStaff(code)).join(' ')),
  );
  expect(addressed).toEqual([]);
  const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const code of known)
    for (const [locale, text] of Object.entries(toldToStaff(code)))
      expect(values(reasonCatalogue.get(code)!.detail[locale as 'en']), code).toEqual(
        expect.arrayContaining(values(text)),
      );
});
