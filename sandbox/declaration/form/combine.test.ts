import { combine, type Draft, SECTIONS, withValue } from '@sandglass/declaration/form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complete } from '../testing/complete.ts';

const base = complete() as Draft;
const sections = fc.uniqueArray(fc.constantFrom(...SECTIONS));
const changedIn = (keys: readonly string[], by: string): Draft =>
  keys.reduce<Draft>((draft, key) => withValue(draft, `/${key}`, { by }), base);

test('of two drafts, each section that one of them alone changed is in the combined one', () => {
  fc.assert(
    fc.property(sections, sections, (here, there) => {
      const [ours, theirs] = [changedIn(here, 'us'), changedIn(there, 'them')];
      const combined = combine(base, ours, theirs);
      expect([...combined.clashes].sort()).toEqual(here.filter((key) => there.includes(key)).sort());
      for (const key of SECTIONS) {
        const writer = there.includes(key) ? theirs : here.includes(key) ? ours : base;
        expect(combined.draft[key]).toEqual(writer[key]);
      }
    }),
  );
});

test('both wrote the same: there is nothing to choose', () => {
  const same = withValue(base, '/service', { a: 1, b: 2 });
  const turned = withValue(base, '/service', { b: 2, a: 1 });
  expect(combine(base, same, turned).clashes).toEqual([]);
});

test('a section that we took out is out', () => {
  expect('notes' in combine(base, withValue(base, '/notes', undefined), base).draft).toBe(false);
});
