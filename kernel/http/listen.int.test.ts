import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { type Listening, listenLocal } from './listen.ts';

const opened: (Listening | { close(): Promise<void> })[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);

function hello(answer: () => unknown = () => 'hello'): FastifyInstance {
  const app = Fastify();
  app.get('/', async () => answer());
  return app;
}

test('the server answers on loopback by IPv4', async () => {
  const listening = await listenLocal(hello(), 0);
  opened.push(listening);
  expect(await (await fetch(`http://127.0.0.1:${listening.port}/`)).text()).toBe('hello');
});

test.skipIf(!hasIpv6)(
  'the server answers on loopback by IPv6 at the same port (skipped where ::1 is missing)',
  async () => {
    const listening = await listenLocal(hello(), 0);
    opened.push(listening);
    expect(await (await fetch(`http://[::1]:${listening.port}/`)).text()).toBe('hello');
  },
);

test.skipIf(!hasIpv6)(
  'a port that another process has by IPv6 alone is refused (skipped where ::1 is missing)',
  async () => {
    const other = createServer();
    const port = await portOf(other, '::1');
    opened.push({ close: () => new Promise((resolve) => void other.close(() => resolve())) });
    await expect(listenLocal(hello(), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  },
);

test('closing lets a request that is being answered end, and takes no new one', async () => {
  let release: (value: string) => void = () => undefined;
  const begun = new Promise<void>((began) => {
    const app = hello(() => {
      began();
      return new Promise((resolve) => {
        release = resolve;
      });
    });
    opened.push({ close: () => app.close() });
    void listenLocal(app, 0).then((listening) => {
      answer = fetch(`http://127.0.0.1:${listening.port}/`).then((response) => response.text());
      closing = () => listening.close();
      at = listening.port;
    });
  });
  let answer: Promise<string> = Promise.resolve('');
  let closing: () => Promise<void> = async () => undefined;
  let at = 0;
  await begun;
  const closed = closing();
  release('in time');
  expect(await answer).toBe('in time');
  await closed;
  await expect(fetch(`http://127.0.0.1:${at}/`)).rejects.toThrow();
});

function portOf(server: Server, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
