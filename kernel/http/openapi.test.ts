import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openapiOf, reasonPage } from './openapi.ts';
import { routes } from './testing/counter.ts';

interface Page {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Door>>>>;
}
interface Door {
  readonly operationId: string;
  readonly 'x-roles': readonly string[];
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, object>>;
}
interface Schema {
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

const text = JSON.stringify(openapiOf(routes, '1.2.3'));
const page = JSON.parse(text) as Page;

test('the page is valid OpenAPI 3.1 by a validator of other people', async () => {
  const result = await new Validator().validate(JSON.parse(text));
  expect(result).toMatchObject({ valid: true });
  expect(page.openapi).toMatch(/^3\.1\./);
});

test('a write’s body is the operation’s input without what stands in the address', () => {
  const door = page.paths['/api/counters/{id}/pay-in']?.post;
  const body = door?.requestBody?.content['application/json']?.schema;
  expect(Object.keys(body?.properties ?? {})).toEqual(['amount', 'on', 'kind', 'notes']);
  expect(body?.required).toEqual(['amount']);
  expect(door?.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
    ['id', 'path', true],
    ['Idempotency-Key', 'header', true],
  ]);
  expect(Object.keys(door?.responses ?? {})).toEqual(expect.arrayContaining(['201', '4XX', '503']));
});

test('a read’s query and roles are named, and who may come without a token', () => {
  const open = page.paths['/api/counters/{id}']?.get;
  expect(open?.parameters.map(({ name }) => name)).toEqual(['id', 'cursor', 'limit', 'open']);
  expect(open?.security).toEqual([{}, { bearer: [] }]);
  const closed = page.paths['/api/vault']?.get;
  expect(closed?.['x-roles']).toEqual(['institution']);
  expect(closed?.security).toEqual([{ bearer: [] }]);
});

test('no two doors have the same operationId', () => {
  const ids = Object.values(page.paths).flatMap((doors) =>
    Object.values(doors).map(({ operationId }) => operationId),
  );
  expect(ids).toHaveLength(routes.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a code outside of the catalogue has no page', () => {
  expect(() => reasonPage('made-up')).toThrow('not in the catalogue');
});
