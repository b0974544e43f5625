import { type Json, reasonOf } from '@sandglass/operations';
import type { ReadRoute, Route, UploadRoute, WriteRoute } from './route.ts';
import type { WorkRoute } from './work-route.ts';

type Schema = Readonly<Record<string, unknown>>;

const problemResponse = {
  description: 'Refused, with the reason and what to do (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The API page of all routes (OpenAPI 3.1), from the same schemas that the doors check. */
export function openapiOf(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = SHAPES[route.kind](route as never);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sandglass',
      version,
      description: 'Supervised fintech pilots. Amounts are decimal strings, times RFC 3339.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problemSchema },
    },
  } as unknown as Json;
}

const SHAPES = { write: writeOf, upload: uploadOf, work: workOf, read: readOf } as const;

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', description: 'Stable; its page explains it' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened and what to do, in the language asked for' },
    code: { type: 'string' },
    instance: { type: 'string' },
    reference: { type: 'string' },
    values: { type: 'object', additionalProperties: { type: 'string' } },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, detail: { type: 'string' } } },
    },
  },
};

function parametersOf(path: string, schemas: Schema = {}): Record<string, unknown>[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemas[name!] ?? { type: 'string' },
  }));
}

const securityOf = (roles: readonly string[]) =>
  roles.includes('public') ? [{}, { bearer: [] }] : [{ bearer: [] }];

function writeOf(route: WriteRoute): Record<string, unknown> {
  const { operation, parameters } = route;
  const input = operation.input as unknown as { properties?: Schema; required?: string[] };
  const fields = Object.values(parameters);
  const properties = Object.fromEntries(
    Object.entries(input.properties ?? {}).filter(([name]) => !fields.includes(name)),
  );
  const required = (input.required ?? []).filter((name) => !fields.includes(name));
  const byParameter = Object.fromEntries(
    Object.entries(parameters).map(([parameter, field]) => [parameter, input.properties?.[field]]),
  ) as Schema;
  return {
    operationId: operation.name,
    summary: operation.summary,
    'x-roles': operation.roles,
    'x-business': operation.business,
    security: securityOf(operation.roles),
    parameters: [...parametersOf(route.path, byParameter), keyParameter],
    requestBody: {
      required: required.length > 0,
      content: { 'application/json': { schema: { ...input, properties, required } } },
    },
    responses: {
      [route.status]: {
        description: 'Done',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      '4XX': problemResponse,
      '503': problemResponse,
    },
  };
}

function uploadOf({ path, operation, query, types, bytesMax }: UploadRoute): Record<string, unknown> {
  return {
    operationId: operation.name,
    summary: operation.summary,
    'x-roles': operation.roles,
    'x-business': operation.business,
    'x-bytes-max': bytesMax,
    security: securityOf(operation.roles),
    parameters: [...parametersOf(path), ...queryParameters(query), keyParameter],
    requestBody: { required: true, content: Object.fromEntries(types.map((type) => [type, {}])) },
    responses: {
      '201': { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
      '4XX': problemResponse,
      '503': problemResponse,
    },
  };
}

function workOf(route: WorkRoute): Record<string, unknown> {
  const params = route.params as unknown as { properties?: Schema };
  const { required = [] } = route.body as unknown as { required?: string[] };
  return {
    operationId: route.name,
    summary: route.summary,
    'x-roles': route.roles,
    security: securityOf(route.roles),
    parameters: [...parametersOf(route.path, params.properties), keyParameter],
    requestBody: {
      required: required.length > 0,
      content: { 'application/json': { schema: route.body } },
    },
    responses: {
      [route.status]: { description: 'Done', content: { 'application/json': { schema: route.reply } } },
      '4XX': problemResponse,
      '503': problemResponse,
    },
  };
}

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'The same key gives the same answer again; nothing happens twice',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

function queryParameters(schema: unknown): Record<string, unknown>[] {
  const { properties = {}, required = [] } = schema as { properties?: Schema; required?: string[] };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: of,
  }));
}

/** What a read that can be watched sends; OpenAPI has no form for single events. */
const liveSchema = {
  type: 'string',
  description: 'Events `answer`, each the whole answer as JSON, whenever it has changed.',
} as const;

function readOf(route: ReadRoute): Record<string, unknown> {
  const params = route.params as unknown as { properties?: Schema };
  return {
    operationId: `read${route.path.replace(/[^a-z]+(\w?)/gi, (_, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    'x-roles': route.roles,
    ...(route.uses === undefined
      ? {}
      : {
          'x-personal-data': { purpose: route.uses.purpose, basis: route.uses.basis, data: route.uses.data },
        }),
    security: securityOf(route.roles),
    parameters: [...parametersOf(route.path, params.properties), ...queryParameters(route.query)],
    responses: {
      '200': {
        description: 'As asked',
        content: {
          'application/json': { schema: route.reply },
          ...(route.live ? { 'text/event-stream': { schema: liveSchema } } : {}),
        },
      },
      '4XX': problemResponse,
    },
  };
}

/** The page of one reason code, for whoever follows a problem's `type`. */
export const reasonPage = (code: string): Json => {
  const { status, title, detail } = reasonOf(code);
  return { code, status, title: { ...title }, detail: { ...detail } };
};
