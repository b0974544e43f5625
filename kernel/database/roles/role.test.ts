import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pilotRoleOf, roleKinds, roleOf } from './role.ts';

test('a role carries the name of its database', () => {
  expect(roleOf('sandglass', 'path')).toBe('sandglass/path');
  expect(pilotRoleOf('sandglass', 'microloan')).toBe('sandglass/pilot-microloan');
});

test('two databases share no role, however long their names are', () => {
  const name = fc.string({ minLength: 1, maxLength: 63 });
  fc.assert(
    fc.property(name, name, fc.constantFrom(...roleKinds), (one, other, kind) => {
      fc.pre(one !== other);
      expect(roleOf(one, kind)).not.toBe(roleOf(other, kind));
    }),
  );
});

test('a role whose name PostgreSQL would cut off is refused', () => {
  expect(() => pilotRoleOf('sandglass', 'p'.repeat(60))).toThrow(/too long a name/);
});
