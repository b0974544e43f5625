import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { messageGateway } from './message-gateway.ts';

const message = { to: '+8610000000001', text: 'Your code is 123456', code: '123456', locale: 'en' } as const;
let server: Server;
let seen: { headers: IncomingHttpHeaders; body: string }[];
/** What the service answers next; 0 hangs up. */
let answers: number[];

beforeEach(async () => {
  seen = [];
  server = createServer(async (request, response) => {
    seen.push({ headers: request.headers, body: await text(request) });
    const status = answers.shift() ?? 200;
    if (status === 0) request.socket.destroy();
    else response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const send = (token?: string) =>
  messageGateway({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, token }).send(
    message,
  );

test('a message goes out with its number, text, code and language', async () => {
  answers = [202];
  await send('secret');
  expect(seen).toHaveLength(1);
  expect(JSON.parse(seen[0]!.body)).toEqual(message);
  expect(seen[0]!.headers.authorization).toBe('Bearer secret');
});

test.each([[503], [0]])(
  'what failed on their side (%s) is tried once more, under the same key',
  async (first) => {
    answers = [first, 200];
    await send();
    expect(seen).toHaveLength(2);
    expect(seen[0]!.headers['idempotency-key']).toBe(seen[1]!.headers['idempotency-key']);
  },
);

test.each([
  [[400], 1],
  [[500, 503, 200], 2],
  [[302, 302, 200], 2],
])('answers %j end it after %i tries, and the error tells neither number nor code', async (given, tries) => {
  answers = given;
  const failure = await send().catch((error: Error) => error.message);
  expect(seen).toHaveLength(tries);
  expect(failure).toContain('the message service answered');
  expect(failure).not.toMatch(/100000|123456/);
});
