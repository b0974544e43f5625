import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerError, EventStream } from './index.ts';

let app: FastifyInstance;
let stream: EventStream;
let origin: string;
beforeEach(async () => {
  stream = new EventStream(2, 20);
  app = Fastify();
  app.setErrorHandler(answerError);
  app.get('/events', async (_request, reply) => {
    stream.open(reply, { id: '0', name: 'first', data: 'one\ntwo' });
    return reply;
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterEach(async () => {
  stream.close();
  app.server.closeAllConnections();
  await app.close();
});

async function reader() {
  const leave = new AbortController();
  const answer = await fetch(`${origin}/events`, { signal: leave.signal });
  const read = { text: '' };
  const ended = (async () => {
    for await (const chunk of answer.body!) read.text += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  return { answer, read, ended, leave: () => leave.abort() };
}

test('lines of the data stay apart, and a silent line is kept open by a comment', async () => {
  const { read, leave } = await reader();
  await expect
    .poll(() => read.text)
    .toContain('retry: 2000\n\nid: 0\nevent: first\ndata: one\ndata: two\n\n');
  await expect.poll(() => read.text).toMatch(/\n:\n\n/);
  leave();
});

test('everybody is told the same; who left is told nothing, and makes room', async () => {
  const [one, two] = [await reader(), await reader()];
  stream.send({ id: '1', name: 'next', data: 'moved' });
  await expect.poll(() => one.read.text).toContain('id: 1\nevent: next\ndata: moved');
  await expect.poll(() => two.read.text).toContain('moved');
  one.leave();
  await expect.poll(() => stream.listeners).toBe(1);
  expect((await reader()).answer.status).toBe(200);
});

test('one listener too many is told to come back', async () => {
  await reader();
  await reader();
  const { answer } = await reader();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
});

test('a stream that closes ends every answer', async () => {
  const { ended } = await reader();
  stream.close();
  await expect(ended).resolves.toBeUndefined();
});
