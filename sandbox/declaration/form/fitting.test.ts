import { fittingDraft } from '@sandglass/declaration/form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, complete } from '../testing/complete.ts';
import { placesOf } from '../testing/places.ts';

test('a declaration fits as it is', () => {
  expect(fittingDraft(complete())).toEqual({ draft: complete(), leftOut: [] });
});

test.each([null, 7, 'text', [complete()], true])('%j is no draft at all', (value) => {
  expect(fittingDraft(value)).toBeUndefined();
});

test('what no form could show is left out, each with its place and what it should be', () => {
  const document = { ...(changed('/limits/2/maximum', 3) as object), colour: 'red', notes: 'a note' };
  const { draft, leftOut } = fittingDraft(document)!;
  expect(draft).toEqual({ ...(changed('/limits/2/maximum') as object), notes: undefined });
  expect(leftOut.map(({ message }) => message.en)).toEqual([
    'Section 7, notes: notes should be a list and is text; it was left out.',
    'Section “Limits”, item 3: limits[2].maximum should be text and is a whole number; it was left out.',
    'colour is no field of a declaration; it was left out.',
  ]);
  expect(leftOut.every(({ message }) => message['zh-Hant'] !== message['zh-Hans'])).toBe(true);
});

test('names that mean something to JavaScript are unknown fields like others', () => {
  const document: unknown = JSON.parse(
    '{"__proto__": {"x": 1}, "constructor": 1, "toString": {}, "scope": {"__proto__": []}}',
  );
  const { draft, leftOut } = fittingDraft(document)!;
  expect(draft).toEqual({ profile: 'cn-jrt-0198', version: 1, scope: {} });
  expect(Object.getPrototypeOf(draft.scope)).toBe(Object.prototype);
  expect(leftOut.map(({ path }) => path)).toEqual([
    '/__proto__',
    '/constructor',
    '/toString',
    '/scope/__proto__',
  ]);
});

test('rubbish at any place leaves the rest, and what is left fits again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...placesOf(complete())), fc.jsonValue(), (place, value) => {
      const once = fittingDraft(changed(place, value))!;
      expect(fittingDraft(once.draft)).toEqual({ draft: once.draft, leftOut: [] });
      for (const { path } of once.leftOut) expect(path.startsWith(place)).toBe(true);
    }),
  );
});

test('a profile that there is not gives way to China’s, and says so', () => {
  const { draft, leftOut } = fittingDraft(changed('/profile', 'moon'))!;
  expect(draft).toEqual(complete());
  expect(leftOut.map(({ path }) => path)).toEqual(['/profile']);
});
