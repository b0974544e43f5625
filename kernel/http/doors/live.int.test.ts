import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer, openapiOf, read } from '../index.ts';
import { authenticate } from '../testing/counter.ts';

let db: TestDatabase;
let app: FastifyInstance;
let origin: string;
let asked = 0;
let figure: number | undefined = 1;
const route = read({
  path: '/api/figure',
  summary: 'A figure that moves.',
  roles: ['institution'],
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Unknown(),
  live: true,
  read: async () => {
    asked += 1;
    return figure === undefined ? undefined : { figure };
  },
});
beforeAll(async () => {
  db = await testDatabase();
  app = await buildServer({
    routes: [route],
    executors: new Map(),
    pool: db.pool,
    authenticate,
    businessDate: () => '2024-03-01',
    now: () => 0,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => db.close());

async function watch(as: string) {
  const leave = new AbortController();
  const answer = await fetch(`${origin}/api/figure`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${as}` },
    signal: leave.signal,
  });
  const heard = { text: '' };
  const ended = (async () => {
    for await (const chunk of answer.body!) heard.text += Buffer.from(chunk).toString();
  })().then(
    () => 'ended',
    () => 'broken',
  );
  return { answer, heard, ended, leave: () => leave.abort() };
}

test('who may read it may watch it: first how it stands, then what has changed, and nothing in between', async () => {
  const { answer, heard, leave } = await watch('institution:bank');
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  await expect.poll(() => heard.text).toContain('event: answer\ndata: {"figure":1}');
  const looks = asked;
  await expect.poll(() => asked).toBeGreaterThan(looks);
  figure = 2;
  await expect.poll(() => heard.text).toContain('id: 1\nevent: answer\ndata: {"figure":2}');
  expect(heard.text.split('event: answer')).toHaveLength(3);
  leave();
  await new Promise((resolve) => setTimeout(resolve, 700));
  const after = asked;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(asked).toBe(after);
});

test('who may not read it hears that, and no stream', async () => {
  const { answer, heard } = await watch('customer:ann');
  expect(answer.status).toBe(403);
  await expect.poll(() => heard.text).toContain('role-not-allowed');
  const plain = await fetch(`${origin}/api/figure`, {
    headers: { authorization: 'Bearer institution:bank' },
  });
  expect([plain.headers.get('content-type'), await plain.json()]).toEqual([
    'application/json; charset=utf-8',
    { figure: 2 },
  ]);
});

test('a stream ends when there is nothing to read any more, and when the server closes', async () => {
  const one = await watch('institution:bank');
  figure = undefined;
  expect(await one.ended).toBe('ended');
  figure = 3;
  const other = await watch('institution:bank');
  await app.close();
  expect(await other.ended).toBe('ended');
});

test('its page in the OpenAPI document says that it can be watched', () => {
  expect(JSON.stringify(openapiOf([route], '1'))).toContain('"text/event-stream"');
});
