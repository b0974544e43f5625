import { locales } from '@sandglass/operations';
import { expect, test } from 'vitest';
import microloan from './index.ts';

const writes = microloan.routes.filter((route) => route.kind === 'write');

test('every write is one of the pilot’s operations, and goes to its shard', () => {
  for (const { operation, shard } of writes) {
    expect(microloan.operations.map(({ name }) => name)).toContain(operation.name);
    expect(shard).toBe(microloan.id);
  }
});

test('every parameter in a write’s path fills a field of the operation’s input', () => {
  for (const { path, parameters, operation } of writes) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(parameters)).toEqual(named);
    for (const field of Object.values(parameters)) {
      expect(Object.keys((operation.input as { properties?: object }).properties ?? {})).toContain(field);
    }
  }
});

test('no two doors are the same, and no two operations have one name', () => {
  const doors = microloan.routes.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(doors).size).toBe(doors.length);
  const names = microloan.operations.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => name.startsWith('microloan.'))).toBe(true);
});

test('drawing, applying, signing and enrolling are new business; repaying is closing and can’t be stopped', () => {
  const kinds = Object.fromEntries(microloan.operations.map(({ name, business }) => [name, business]));
  expect(kinds).toMatchObject({
    'microloan.customer.enrol': 'new',
    'microloan.apply': 'new',
    'microloan.sign': 'new',
    'microloan.draw': 'new',
    'microloan.repay': 'closing',
    'microloan.pay-in': 'continuing',
    'microloan.fall-due': 'continuing',
  });
});

test('every measure is explained in three languages', () => {
  for (const { title, definition } of microloan.measures) {
    for (const locale of locales) expect(title[locale].length * definition[locale].length).toBeGreaterThan(0);
  }
});
