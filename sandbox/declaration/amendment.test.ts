import { declarationJsonSchema, difference } from '@sandglass/declaration';
import { expect, test } from 'vitest';
import { changed, declared } from './testing/complete.ts';

const changesTo = (document: unknown) => difference(declared(), declared(document));

test('a declaration does not differ from itself', () => {
  expect(changesTo(changed('/version', 1))).toEqual([]);
});

test('a raised limit is one change, named by the limit’s id', () => {
  expect(changesTo(changed('/limits/0/maximum', '1500'))).toEqual([
    { path: 'limits[customers].maximum', kind: 'changed', old: '1200', new: '1500' },
  ]);
});

test('a limit taken out is one change, not a change of all that follow', () => {
  expect(changesTo(changed('/limits/2'))).toMatchObject([{ path: 'limits[drawdowns]', kind: 'removed' }]);
});

test('what is turned around is added and removed', () => {
  const [one, two] = [declared(), declared(changed('/drill/example', true))];
  expect(difference(one, two)).toEqual([{ path: 'drill.example', kind: 'added', new: true }]);
  expect(difference(two, one)).toEqual([{ path: 'drill.example', kind: 'removed', old: true }]);
});

test('the published schema is JSON Schema 2020-12, asks for every section, and titles each in both languages', () => {
  const schema = declarationJsonSchema('https://example.org');
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.org/schemas/declaration/1.json',
    additionalProperties: false,
  });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  const names = Object.keys(declared());
  expect(schema.required).toHaveLength(names.length);
  expect(schema.required).toEqual(expect.arrayContaining(names));
  for (const section of Object.values(schema.properties ?? {})) {
    expect(section).toMatchObject({ title: expect.stringMatching(/\p{Script=Han}.* · .*[A-Z]/u) });
  }
});
