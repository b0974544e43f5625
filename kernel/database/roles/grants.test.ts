import { describe, expect, test } from 'vitest';
import { allowed, parseGrants } from './grants.ts';

describe('a room that says nothing', () => {
  const nothing = parseGrants('');

  test('lets the path select, insert and update, readers select, and sign-in do nothing', () => {
    expect(allowed(nothing, 'ship', false, 'path')).toEqual(['select', 'insert', 'update']);
    expect(allowed(nothing, 'ship', false, 'read')).toEqual(['select']);
    expect(allowed(nothing, 'ship', false, 'identity')).toEqual([]);
  });

  test('lets nobody write through a view', () => {
    expect(allowed(nothing, 'ships', true, 'path')).toEqual(['select']);
  });
});

describe('a room that states its grants', () => {
  const harbour = parseGrants(`
    # what was logged stays
    *     path  select insert     # tables that come later too
    ship  path  select insert update delete
    crew  read  none
  `);

  test('has one rule for all tables and another for those it names', () => {
    expect(allowed(harbour, 'logbook', false, 'path')).toEqual(['select', 'insert']);
    expect(allowed(harbour, 'ship', false, 'path')).toEqual(['select', 'insert', 'update', 'delete']);
  });

  test('keeps what is usual for roles that it does not name', () => {
    expect(allowed(harbour, 'ship', false, 'read')).toEqual(['select']);
    expect(allowed(harbour, 'crew', false, 'path')).toEqual(['select', 'insert']);
    expect(allowed(harbour, 'crew', false, 'read')).toEqual([]);
  });
});

test.each([
  'ship path',
  'ship captain select',
  'ship path select drop',
  'ship path none select',
  'ship path select, insert',
])('a line that is not understood is refused with what to write: %s', (line) => {
  expect(() => parseGrants(`* read select\n${line}`)).toThrow(
    `The grant “${line}” is not understood. Write: table or *, role (path, read, identity), privileges`,
  );
});
