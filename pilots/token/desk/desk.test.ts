import { reasonCatalogue } from '@sandglass/operations';
import { declineReasons } from '@sandglass/payments';
import { expect, test } from 'vitest';
import token from '../index.ts';
import { toldToStaff } from './reason-told.ts';
import { reportedView } from './reported.ts';
import { stepView } from './token-view.ts';
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

const report = { shard: 'token', id: 'p', customer: 'ann', token: 't', disputed: true, reported_at: 5 };
const step = (name: string, at: number) => ({
  shard: 'token',
  id: `t/${at}`,
  token: 't',
  step: name,
  by: 'issuer' as const,
  person: null,
  reason: null,
  at,
});

test('the step that froze a token names the payment that its holder said was not theirs', () => {
  const said = [{ report, dispute: undefined }];
  expect(stepView(step('suspended', 5), said)).toMatchObject({ reported: 'p' });
  expect(stepView(step('suspended', 6), said)).toMatchObject({ reported: null });
  expect(stepView(step('resumed', 5), said)).toMatchObject({ reported: null });
});

test('what a holder said was not theirs is open while it is contested, and else until the token is resumed', () => {
  const open = (ended_on: string | null) =>
    reportedView({ report, dispute: { ended_on } }, [step('resumed', 9)]).open;
  expect([open(null), open('2026-12-01')]).toEqual([true, false]);
  const uncontested = (at: number) =>
    reportedView({ report, dispute: undefined }, [step('suspended', 5), step('resumed', at)]);
  expect([uncontested(4).open, uncontested(6).open]).toEqual([true, false]);
  expect(uncontested(6)).toMatchObject({ payment: 'p', disputed: false });
});
