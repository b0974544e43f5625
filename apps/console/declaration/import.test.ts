import { complete } from '@sandglass/declaration/testing';
import { expect, test } from 'vitest';
import { FILE_BYTES_MAX, importDraft } from './import.ts';

test('what was exported comes back as it was', () => {
  expect(importDraft(JSON.stringify(complete(), null, 2))).toEqual({
    ok: true,
    draft: complete(),
    leftOut: [],
  });
  expect(importDraft(`\uFEFF${JSON.stringify(complete())}`)).toMatchObject({ ok: true, draft: complete() });
});

test('what is no JSON is told by line and column', () => {
  expect(importDraft('{\n  "version": 1,\n  "notes": oops\n}')).toMatchObject({
    why: 'no-json',
    line: 3,
    column: 12,
  });
  expect(importDraft('{\n  "version": 1')).toMatchObject({ why: 'no-json', line: 2, column: 15 });
  expect(importDraft('')).toMatchObject({ why: 'no-json', line: 1, column: 1 });
});

test('JSON that is no declaration, and a file that is too large, are told as that', () => {
  expect(importDraft('[1, 2]')).toEqual({ ok: false, why: 'no-declaration' });
  expect(importDraft(`"${'x'.repeat(FILE_BYTES_MAX)}"`)).toEqual({ ok: false, why: 'large' });
});

test('rubbish in a file is left out and named by its place', () => {
  const imported = importDraft(JSON.stringify({ ...(complete() as object), limits: 'none', hello: [] }));
  expect(imported.ok && imported.leftOut.map(({ path }) => path).sort()).toEqual(['/hello', '/limits']);
});
