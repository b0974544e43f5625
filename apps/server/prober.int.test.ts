import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prober } from './prober.ts';
import { type DemoHouse, demoHouse, until } from './testing/demo-house.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
});
afterAll(async () => demo?.close());

const availability = async (): Promise<{ value: string | null; sensed: string }> => {
  const { measures } = (await demo.call('GET', '/api/pilots/microloan/measures')).body;
  return measures.find(({ id }: { id: string }) => id === 'availability');
};

/** Asks this address instead of the house's, as if that were how the world finds it. */
const ask = (origin: string) =>
  new Prober({
    origin,
    clock: demo.clock,
    pilots: [{ id: 'microloan', door: '/api/products' }],
    executors: demo.house.executors,
    onFailure: (error) => {
      throw error;
    },
  }).probe();

async function answering(status: number, then: (origin: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((_request, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await then(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

test('the house asks its own public door from outside, and says that this figure was probed', async () => {
  await until(async () => (await availability()).value !== null, 'the door was asked');
  expect(await availability()).toMatchObject({ sensed: 'probed', value: '100.000' });
});

test('an error, another status and nobody there are no answers, and the share says so', async () => {
  await answering(500, ask);
  await answering(302, ask);
  await ask('http://127.0.0.1:9');
  // One answered by the house itself, three that were not.
  await until(async () => (await availability()).value === '25.000', 'a quarter was answered');
  const { rows } = await demo.house.database.pool.query<{ leaf: string }>(
    `select leaf from journal.fact where shard = 'microloan' and kind = 'measure.probed' order by operation`,
  );
  expect(rows.length).toBe(4);
});
