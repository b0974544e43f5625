import { parseDeclaration } from '@sandglass/declaration';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, complete, problemsOf } from './testing/complete.ts';
import { placesOf } from './testing/places.ts';

const places = placesOf(complete());
const fields = places.filter((place) => !/\/\d+$/.test(place));
const objects = places.filter((place) =>
  fields.some((field) => field.startsWith(`${place}/`) && !/\/\d/.test(field.slice(place.length))),
);

/** Without its 繁體 a text falls back to 简体; without `undisclosed` a value is read as if it were disclosed. */
const needed = fields.filter((field) => !/\/(zhHant|undisclosed)$/.test(field));

/** A problem at the place itself or at what it stands in: an undisclosed value is told as a whole. */
const isToldAt = (place: string, told: readonly string[]): boolean =>
  told.some((path) => path !== '' && (place === path || place.startsWith(`${path}/`)));

const pathsOf = (document: unknown): readonly string[] => problemsOf(document).map(({ path }) => path);

test('a field taken out at any depth is missed where it stood', () => {
  fc.assert(
    fc.property(fc.constantFrom(...needed), (place) => {
      expect(isToldAt(place, pathsOf(changed(place))), place).toBe(true);
    }),
  );
});

test('a value of another kind is refused wherever it stands, in three languages', () => {
  const others = fc.constantFrom<unknown>(null, -0.5, '', [[]], { a: 1 });
  fc.assert(
    fc.property(fc.constantFrom(...places), others, (place, value) => {
      const problems = problemsOf(changed(place, value));
      expect(problems.length).toBeGreaterThan(0);
      for (const { message } of problems) {
        expect(new Set(Object.values(message)).size).toBe(3);
        expect(Object.values(message).join()).not.toMatch(/undefined|\{|\[object/);
      }
    }),
  );
});

test('a field that no declaration has is told wherever it stands', () => {
  fc.assert(
    fc.property(fc.constantFrom(...objects), (place) => {
      expect(isToldAt(`${place}/colour`, pathsOf(changed(`${place}/colour`, 'red')))).toBe(true);
    }),
  );
});

test('a document that fits nowhere is told in few enough sentences to read', () => {
  const parsed = parseDeclaration(
    changed(
      '/limits',
      Array.from({ length: 100 }, () => ({ a: 1, b: 2 })),
    ),
  );
  expect(parsed.ok ? 0 : parsed.problems.length).toBeLessThanOrEqual(100);
});

test('a missing part is told with its section, its name and where to add it', () => {
  expect(problemsOf(changed('/riskControl/compensation')).map(({ message }) => message)).toEqual([
    {
      'zh-Hans': '第5部分 风险防控：缺少风险补偿机制，请补充 riskControl.compensation。',
      'zh-Hant': '第5部分 風險防控：缺少風險補償機制，請補充 riskControl.compensation。',
      en: 'Section 5, risk control: the compensation mechanism is missing; add riskControl.compensation.',
    },
  ]);
});

test.each([
  ['/duration/endsOn', '2026-02-30', 'must be a date like 2026-10-01'],
  ['/innovation/institutions/0/lei', 'short', 'must be 20 characters'],
  ['/limits/0/kind', 'wishes', 'can only be amount, count, balance'],
  ['/drill/maxAgeDays', 0, 'must be >= 1'],
  ['/notes', [], 'is empty'],
  ['/limits/0/text/zh', '   ', 'is not in the right form'],
])('at %s, %j is told with what it should be', (place, value, words) => {
  const [first] = problemsOf(changed(place, value));
  expect(first).toMatchObject({ path: place });
  expect(first?.message.en).toContain(words);
});
