import { once } from 'node:events';
import { Server, type Socket } from 'node:net';
import { checkBalanced } from '@sandglass/ledger';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { SHOP, shopTakes } from '../testing/holder.ts';
import { TokenHolder } from '../testing/token-holder.ts';
import { ACQUIRER, NETWORK } from './names.ts';

/** Every door of this process, and who is connected to it. */
const doors = new Map<Server, Set<Socket>>();
let demo: DemoHouse;
let lin: TokenHolder;
beforeAll(async () => {
  const { listen } = Server.prototype;
  vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server, ...of: unknown[]) {
    const sockets = new Set<Socket>();
    if (!doors.has(this)) this.on('connection', (socket) => sockets.add(socket));
    doors.set(this, doors.get(this) ?? sockets);
    return Reflect.apply(listen, this, of) as Server;
  });
  demo = await demoHouse();
  lin = await TokenHolder.open(demo, 'lin');
}, 60_000);
afterAll(async () => {
  await demo?.close();
  vi.restoreAllMocks();
});

/** The bank's end of its line to the network: shut, and opened again at the same port. */
function bankDoor() {
  const port = demo.house.payments.issuerPorts.get('token')!;
  const [server, sockets] = [...doors].find(([one]) => {
    const address = one.address();
    return typeof address === 'object' && address?.port === port;
  })!;
  return {
    shut: async () => {
      const shut = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await shut;
    },
    open: async () => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}
/** What the bank has of a holder: money, and how often the token paid. */
async function kept(token: string) {
  const { account, tokens } = await lin.me();
  return [account.available, tokens.find(({ id }: { id: string }) => id === token).use.payments];
}
const follow = (payment: string, verb: string, body: object) =>
  demo.call('POST', `/api/acquiring/payments/${payment}/${verb}`, SHOP, body);

test('while the bank’s end is shut its network says 91 and stands in for nobody; a refund waits until it is open again', async () => {
  const { pool } = demo.house.database;
  const token = await lin.token({ scenario: 'away' });
  expect(await shopTakes(demo, token, '30.00', { id: 'before' })).toMatchObject({ state: 'approved' });
  const before = await kept(token);
  const bank = bankDoor();
  await bank.shut();
  const away = { state: 'declined', response: '91' };
  for (const capture of ['now', 'later'] as const)
    expect(await shopTakes(demo, token, '1.00', { capture })).toMatchObject(away);
  // Not even a fen, within every rule and at a shop that was paid a moment ago.
  expect(await shopTakes(demo, token, '0.01')).toMatchObject(away);
  const back = follow('before', 'refund', { id: 'back', amount: '10.00' });
  const sending = `select from payments.sale where shard = $1 and kind = 'refund' and state = 'sending'`;
  await expect.poll(async () => (await pool.query(sending, [ACQUIRER])).rowCount).toBe(1);
  expect(await kept(token)).toEqual(before);
  const { rows } = await pool.query(
    `select kind, state, response from payments.relayed where shard = $1 and kind in ('purchase', 'hold') order by at, id`,
    [NETWORK],
  );
  expect(rows.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'purchase approved',
    'purchase asked',
    'hold asked',
    'purchase asked',
  ]);

  await bank.open();
  expect((await back).body).toMatchObject({ state: 'approved' });
  await expect.poll(async () => (await shopTakes(demo, token, '2.00')).state).toBe('approved');
  expect(Number((await kept(token))[0])).toBeCloseTo(Number(before[0]) + 10 - 2, 2);
  for (const shard of ['token', NETWORK, ACQUIRER]) expect(await checkBalanced(pool, shard)).toEqual([]);
});
