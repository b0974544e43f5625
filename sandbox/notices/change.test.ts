import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Standing } from './standing.ts';
import { KINDS } from './tables.ts';
import { changeOf } from './work.ts';

const title = { 'zh-Hans': '甲', 'zh-Hant': '甲', en: 'One' };
const which = fc.record({ kind: fc.constantFrom(...KINDS), about: fc.constantFrom('a', 'b', 'c') });
const some = fc.uniqueArray(which, { selector: ({ kind, about }) => `${kind} ${about}` });
const named = (of: readonly { kind: string; about: string }[]) =>
  new Set(of.map(({ kind, about }) => `${kind} ${about}`));

it('after a change is told, exactly what stands is known, and nothing is told twice', () => {
  fc.assert(
    fc.property(some, some, (stands, told) => {
      const standing = stands.map((one): Standing => ({ ...one, title, fact: null }));
      // Each party has its row.
      const change = changeOf(standing, [...told, ...told]);
      const known = named(told).difference(named(change.over)).union(named(change.standing));
      expect(known).toEqual(named(stands));
      expect(named(change.standing).intersection(named(told)).size).toBe(0);
      expect(change.over.length).toBe(named(change.over).size);
    }),
  );
});
