import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { hostHeader, type Iso8583Message, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import { checkBalanced } from '@sandglass/ledger';
import { OperationFailed, Unavailable } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { systemClock } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Acquirer, RefusedSale } from '../acquirer/acquirer.ts';
import type { Presented } from '../acquirer/messages.ts';
import { openMerchantOf } from '../acquirer/open-merchant.ts';
import type { Sale } from '../acquirer/sale.ts';
import { issuerDoor } from '../iso/door.ts';
import type { References } from '../iso/request.ts';
import { LinkClient } from '../link/connect.ts';
import { type LinkServer, listenLinks } from '../link/listen.ts';
import { SHARD as BANK, genuine, holder, issuing, REQUESTOR } from '../testing/issuing.ts';
import { type Member, switchOf } from './switch.ts';

const ACQUIRER = '48023310';
const MERCHANT = '898331054110001';
const NUMBER = '6299000000000001';
const FUNDS = 10_000_000;
const preamble = { header: hostHeader({ destination: '00010000', source: ACQUIRER }) };
const digest = (number: string): string =>
  createHmac('sha256', 'for the test').update(number).digest('hex').slice(0, 32);
const references: References = { of: (number) => ({ token: `tok-${digest(number)}` }) };
const now = () => systemClock.now();
const troubles: string[] = [];
const common = {
  dialect: UNIONPAY_HOST,
  preamble,
  trouble: (error: unknown) => troubles.push(String(error)),
};

let db: TestDatabase;

/** A party that can be killed and started again: its memory goes, its rows and its port stay. */
abstract class Party {
  house: House;
  readonly shard: string;

  constructor(shard: string) {
    this.shard = shard;
    this.house = new House(db.pool, { shard });
    this.house.now = now();
  }

  async start(): Promise<void> {
    this.house = new House(db.pool, { shard: this.shard });
    this.house.now = now();
    await this.house.start();
    await this.open();
  }

  /** The lines break first: what is decided then reaches nobody. */
  async kill(): Promise<void> {
    await this.cut();
    await this.house.stop();
  }

  protected abstract open(): Promise<void>;
  protected abstract cut(): Promise<void>;
}

/** The end of a line that takes connections; a killed one comes back under the same port. */
class Server {
  port = 0;
  #server: LinkServer | undefined;

  async open(answer: (message: Iso8583Message) => Promise<MessageParts | undefined>): Promise<void> {
    for (;;) {
      try {
        this.#server = await listenLinks({ ...common, answer, port: this.port }, now);
        this.port = this.#server.port;
        return;
      } catch (error) {
        if (!String(error).includes('EADDRINUSE')) throw error;
        await wait(20);
      }
    }
  }

  async cut(): Promise<void> {
    const server = this.#server;
    for (const link of server?.links ?? []) link.close();
    await server?.close();
  }
}

class Bank extends Party {
  readonly server = new Server();
  protected async open(): Promise<void> {
    const { executor } = this.house;
    await this.server.open(issuerDoor({ executor, issuing, references, now }));
  }
  protected cut = (): Promise<void> => this.server.cut();
}

class Network extends Party {
  readonly server = new Server();
  readonly #bank: Bank;
  #toBank: LinkClient | undefined;
  constructor(bank: Bank) {
    super('network');
    this.#bank = bank;
  }
  protected async open(): Promise<void> {
    const toBank = new LinkClient(
      { ...common, answer: async () => undefined, answerMs: 300, port: this.#bank.server.port },
      now,
    );
    this.#toBank = toBank;
    toBank.start();
    const elsewhere: Member = {
      code: '63030000',
      ranges: ['6217'],
      link: { request: async () => ({ kind: 'unsent', why: 'closed' }) },
    };
    const issuers = [elsewhere, { code: '63020000', ranges: ['6299'], link: toBank }];
    const { executor } = this.house;
    await this.server.open(
      switchOf({ code: '00010000', shard: this.shard, executor, pool: db.pool, issuers, now }),
    );
  }
  protected async cut(): Promise<void> {
    await this.server.cut();
    await this.#toBank?.stop();
  }
}

class Collector extends Party {
  readonly #network: Network;
  acquirer: Acquirer | undefined;
  #link: LinkClient | undefined;
  constructor(network: Network) {
    super('acquirer');
    this.#network = network;
  }
  protected async open(): Promise<void> {
    const link = new LinkClient(
      { ...common, answer: async () => undefined, answerMs: 600, port: this.#network.server.port },
      now,
    );
    this.#link = link;
    link.start();
    const { executor } = this.house;
    this.acquirer = new Acquirer({ code: ACQUIRER, shard: this.shard, executor, pool: db.pool, link });
    void this.acquirer.recover().catch((error) => troubles.push(String(error)));
  }
  protected async cut(): Promise<void> {
    this.acquirer?.stop();
    await this.#link?.stop();
  }
}

let bank: Bank;
let network: Network;
let collector: Collector;
beforeAll(async () => {
  db = await testDatabase();
  bank = new Bank(BANK);
  network = new Network(bank);
  collector = new Collector(network);
  await bank.start();
  await network.start();
  await collector.start();
  await bank.house.done(issuing.openBooks, {});
  await bank.house.done(holder, {
    customer: 'ann',
    funds: String(FUNDS),
    token: { id: `tok-${digest(NUMBER)}` },
  });
  await collector.house.done(openMerchantOf('acquirer'), { merchant: MERCHANT });
});
afterAll(async () => {
  for (const party of [collector, network, bank]) await party.kill();
  await db.close();
});

let counter = 0;
function presented(amount: string, of: Partial<Presented['shop']> = {}): Presented {
  counter += 1;
  const bound = {
    token: `tok-${digest(NUMBER)}`,
    amount: BigInt(amount.replace('.', '')),
    currency: '156',
    merchant: MERCHANT,
  };
  return {
    number: NUMBER,
    cryptogram: genuine(bound, counter),
    requestor: REQUESTOR,
    shop: { name: 'Linji Foods', place: 'Hangzhou', country: 'CHN', category: '5411', entry: '012', ...of },
  };
}

const order = (sale: string, amount: string) => ({ sale, merchant: MERCHANT, terminal: '10000001', amount });

/** A shop asks under its own key until it hears how it ended. */
async function sell(sale: string, amount: string, shop: Partial<Presented['shop']> = {}): Promise<Sale> {
  const card = presented(amount, shop);
  for (;;) {
    try {
      const ended = await collector.acquirer!.pay('purchase', order(sale, amount), card);
      if (['approved', 'declined', 'reversed'].includes(ended.state)) return ended;
    } catch (error) {
      if (error instanceof RefusedSale) throw error;
      const isDown = error instanceof Unavailable || error instanceof OperationFailed;
      if (!isDown && !String(error).includes('stopped')) throw error;
    }
    await wait(30);
  }
}

/** How each party holds each exchange: what is booked, cleared and sold. */
const SIDES = `
  select coalesce(b.id, n.id, s.id) as id, coalesce(b.state, '—') as bank, coalesce(n.state, '—') as network,
    coalesce(s.state, '—') as acquirer, b.captured::int as booked, n.amount::int as cleared, s.amount::int as sold
  from (select * from payments.authorisation where shard = $1) b
  full join (select * from payments.relayed where shard = 'network' and kind in ('purchase', 'hold', 'unseen')) n on n.id = b.id
  full join (select $2 || '-' || transmitted_at || '-' || stan as id, state, amount from payments.sale
    where shard = 'acquirer' and kind in ('purchase', 'hold')) s on s.id = coalesce(b.id, n.id)`;

interface Side {
  readonly id: string;
  readonly bank: string;
  readonly network: string;
  readonly acquirer: string;
  readonly booked: number | null;
  readonly cleared: number | null;
  readonly sold: number | null;
}
const disagreeing = async (): Promise<readonly Side[]> => {
  const { rows } = await db.pool.query<Side>(SIDES, [BANK, ACQUIRER]);
  return rows.filter((of) => {
    const said = [of.bank === 'paid', of.network === 'approved', of.acquirer === 'approved'];
    const sameWord = said.every((one) => one === said[0]);
    return !sameWord || (said[0] && !(of.booked === of.cleared && of.cleared === of.sold));
  });
};
async function balance(shard: string, account: string): Promise<number> {
  const { rows } = await db.pool.query(
    'select (credits - debits)::int as balance from ledger.account where shard = $1 and id = $2',
    [shard, account],
  );
  return rows[0].balance;
}

test('a payment travels from shop to bank and back, and the three books agree', async () => {
  const paid = await sell('one', '30.00');
  expect(paid).toMatchObject({
    state: 'approved',
    response: '00',
    approval: expect.stringMatching(/^\d{6}$/),
  });
  expect(await sell('one', '30.00')).toEqual(paid);
  expect(await sell('cash', '30.00', { category: '6011' })).toMatchObject({
    state: 'declined',
    response: '57',
  });
  await expect(sell('one', '31.00')).rejects.toBeInstanceOf(RefusedSale);
  const refunded = await collector.acquirer!.follow('refund', {
    ...order('one-back', '10.00'),
    original: 'one',
  });
  expect(refunded.state).toBe('approved');
  const tooMuch = await collector.acquirer!.follow('refund', {
    ...order('one-more', '20.01'),
    original: 'one',
  });
  expect(tooMuch).toMatchObject({ state: 'declined', response: '61' });
  expect(await balance('acquirer', `merchant/${MERCHANT}`)).toBe(2_000);
  expect(await balance(BANK, 'bank/card-clearing')).toBe(2_000);
  expect(await disagreeing()).toEqual([]);
});

test('while the bank is away nobody stands in for it', async () => {
  await bank.kill();
  const answer = await collector.acquirer!.pay('purchase', order('away', '1.00'), presented('1.00'));
  expect(['declined', 'reversed', 'unknown']).toContain(answer.state);
  await bank.start();
  expect(['declined', 'reversed']).toContain((await sell('away', '1.00')).state);
  let n = 0;
  const oneMore = async () => {
    n += 1;
    return (await sell(`back-${n}`, '1.00')).state;
  };
  await expect.poll(oneMore).toBe('approved');
}, 30_000);

const KILLS_MAX = 60;

test('whoever is killed, whenever: in the end all three say the same of every payment', async () => {
  const victims = [bank, network, collector, network, bank, collector] as const;
  let n = 0;
  let isOver = false;
  const sold: Sale[] = [];
  const shops = Array.from({ length: 6 }, async () => {
    while (!isOver) {
      n += 1;
      sold.push(await sell(`kill-${n}`, '1.00'));
    }
  });
  const isOneReversed = () => sold.some(({ state }) => state === 'reversed');
  // Each twice, and on until a kill met a sale under way.
  for (let kill = 0; kill < victims.length || (!isOneReversed() && kill < KILLS_MAX); kill += 1) {
    const victim = victims[kill % victims.length]!;
    const before = sold.length;
    await expect.poll(() => sold.length).toBeGreaterThan(before + 5);
    await victim.kill();
    await wait(50);
    await victim.start();
  }
  isOver = true;
  await Promise.all(shops);
  await collector.acquirer!.recover();
  expect(await disagreeing()).toEqual([]);
  const approved = sold.filter(({ state }) => state === 'approved').length;
  expect(approved).toBeGreaterThan(0);
  expect(isOneReversed()).toBe(true);
  expect(await balance('acquirer', `merchant/${MERCHANT}`)).toBe(await balance(BANK, 'bank/card-clearing'));
  for (const shard of [BANK, 'network', 'acquirer']) expect(await checkBalanced(db.pool, shard)).toEqual([]);
}, 120_000);
