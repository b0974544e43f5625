import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MerchantClient, MerchantProblem, NotKnown } from '@sandglass/merchant';
import { beforeEach, expect, test } from 'vitest';
import { goods } from './goods.ts';
import type { Order } from './order.ts';
import { Store } from './store.ts';
import { Till } from './till.ts';

const once = goods.find(({ monthly }) => !monthly)!;
const monthly = goods.find((one) => one.monthly)!;

/** What the bank answers to a payment and to a question for one; a test changes it. */
let pays: () => Promise<unknown>;
let gets: () => Promise<unknown>;
let created: string[];
let store: Store;
let till: Till;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sandglass-till-'));
  store = new Store(folder);
  created = [];
  const approved = (id: string) => ({ id, amount: '1.00', state: 'approved', reason: null, at: 'now' });
  pays = async () => approved(created.at(-1)!);
  gets = pays;
  const client = {
    tokens: { cryptogram: async () => ({ cryptogram: 'c' }) },
    payments: {
      create: async ({ id }: { id: string }) => {
        created.push(id);
        return pays();
      },
      get: async () => gets(),
    },
  } as unknown as MerchantClient;
  till = new Till({ client, store, merchant: 'm', returnTo: 'https://shop.example', now: () => 'now' });
  return () => rmSync(folder, { recursive: true });
});

const ordered = (item: string): Order =>
  store.keep({
    id: 'o',
    item,
    at: 'now',
    request: 'r',
    consent: 'given',
    token: {
      reference: 't',
      expires: '2030-01-01',
      lastFour: '0001',
      state: 'active',
      sealed: store.seal('6'),
    },
    payments: [],
    told: [],
  });
const states = () => store.order('o')!.payments.map(({ state }) => state);
const problem = (status: number) => Promise.reject(new MerchantProblem(status, 'a-code', 'No', ''));

test('what is bought once is paid once, and a membership each time it is asked for', async () => {
  const paid = await till.charge(ordered(once.id));
  await till.charge(paid);
  expect(created).toEqual(['o.1']);
  await till.charge(await till.charge(ordered(monthly.id)));
  expect(created).toEqual(['o.1', 'o.1', 'o.2']);
});

test('while nobody knows what became of a payment there is no other', async () => {
  pays = () => Promise.reject(new NotKnown('lost'));
  const open = await till.charge(ordered(monthly.id));
  await till.charge(open);
  expect([created, states()]).toEqual([['o.1'], ['pending']]);
});

test.each([
  [404, 'declined'],
  [401, 'pending'],
  [403, 'pending'],
  [409, 'pending'],
])('asked what became of it, %s leaves it %s', async (status, state) => {
  pays = () => Promise.reject(new NotKnown('lost'));
  const open = await till.charge(ordered(once.id));
  gets = () => problem(status);
  await till.look(open);
  expect(states()).toEqual([state]);
});

test('messages about a token that overtake one another leave it as the newest says', () => {
  ordered(once.id);
  const tell = (id: string, version: number, state: string, more = {}) =>
    till.hear({
      id,
      type: `token.${state}`,
      timestamp: 'then',
      data: { reference: 't', version, state, ...more },
    });
  tell('m3', 3, 'active', { lastFour: '0002' });
  tell('m2', 2, 'suspended');
  expect(store.order('o')!.token).toMatchObject({ state: 'active', lastFour: '0002' });
  tell('m5', 5, 'deleted');
  tell('m4', 4, 'active');
  expect(store.order('o')!.token).toMatchObject({ state: 'deleted', version: 5 });
  expect(store.order('o')!.told).toHaveLength(4);
});
