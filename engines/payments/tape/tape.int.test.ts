import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { hostHeader, type Iso8583Message, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import { House } from '@sandglass/operations/testing';
import { systemClock } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FaultProxy } from '../../../tests/fault-proxy.ts';
import { Acquirer } from '../acquirer/acquirer.ts';
import { openMerchantOf } from '../acquirer/open-merchant.ts';
import { answerOf } from '../iso/response.ts';
import { LinkClient } from '../link/connect.ts';
import { type LinkServer, listenLinks } from '../link/listen.ts';
import { switchOf } from '../switch/switch.ts';
import { sequenceOf } from './sequence.ts';
import { Tape } from './tape.ts';

const MERCHANT = '898331054110001';
const NUMBER = '6299000000000001';
const preamble = { header: hostHeader({ destination: '00010000', source: '48023310' }) };
const now = () => systemClock.now();
const presented = {
  number: NUMBER,
  shop: { name: 'Linji Foods', place: 'Hangzhou', country: 'CHN', category: '5411', entry: '012' },
};

let db: TestDatabase;
const houses: House[] = [];
const [ofAcquirer, ofNetwork, ofBank] = [
  new Tape({ party: 'acquirer' }),
  new Tape({ party: 'network' }),
  new Tape({ party: 'bank', keptPerSecondMax: 1_000 }),
];
const tapes = [ofAcquirer, ofNetwork, ofBank];
let says: (message: Iso8583Message) => MessageParts | undefined;
let bank: LinkServer;
let network: LinkServer;
let toBank: LinkClient;
let toNetwork: LinkClient;
let proxy: FaultProxy;
let acquirer: Acquirer;

/** A link whose tape can only be told once the link is there. */
const taped = (tape: Tape, peer: Parameters<Tape['link']>[0], of: () => LinkServer | LinkClient) => ({
  dialect: UNIONPAY_HOST,
  preamble,
  seen: tape.link(peer, () => of().state),
});

beforeAll(async () => {
  db = await testDatabase();
  for (const shard of ['network', 'acquirer']) {
    const house = new House(db.pool, { shard });
    house.now = now();
    await house.start();
    houses.push(house);
  }
  const [ofSwitch, ofSales] = houses as [House, House];
  await ofSales.done(openMerchantOf('acquirer'), { merchant: MERCHANT });
  says = (message) => answerOf(message, '00', { 38: '123456' });
  bank = await listenLinks(
    { ...taped(ofBank, 'network', () => bank), answer: async (message) => says(message), port: 0 },
    now,
  );
  toBank = new LinkClient(
    {
      ...taped(ofNetwork, 'bank', () => toBank),
      answer: async () => undefined,
      answerMs: 200,
      port: bank.port,
    },
    now,
  );
  toBank.start();
  const issuers = [{ code: '63020000', ranges: ['6299'], link: toBank }];
  const answer = switchOf({
    code: '00010000',
    shard: 'network',
    executor: ofSwitch.executor,
    pool: db.pool,
    issuers,
    now,
  });
  network = await listenLinks({ ...taped(ofNetwork, 'acquirer', () => network), answer, port: 0 }, now);
  proxy = new FaultProxy({ host: '127.0.0.1', port: network.port });
  const port = await proxy.listen();
  toNetwork = new LinkClient(
    { ...taped(ofAcquirer, 'network', () => toNetwork), answer: async () => undefined, answerMs: 400, port },
    now,
  );
  toNetwork.start();
  acquirer = new Acquirer({
    code: '48023310',
    shard: 'acquirer',
    executor: ofSales.executor,
    pool: db.pool,
    link: toNetwork,
    tape: ofAcquirer,
  });
});
afterAll(async () => {
  acquirer.stop();
  await toNetwork.stop();
  await toBank.stop();
  await network.close();
  await bank.close();
  await proxy.close();
  for (const house of houses) await house.stop();
  await db.close();
});

let n = 0;
const pay = () => {
  n += 1;
  return acquirer.pay(
    'purchase',
    { sale: `sale-${n}`, merchant: MERCHANT, terminal: '10000001', amount: '12.00' },
    presented,
  );
};
const newest = () => {
  const { exchange } = ofAcquirer.exchanges()[0]!;
  const seen = tapes.flatMap((tape) => tape.exchange(exchange)?.seen ?? []);
  return {
    exchange,
    sequence: sequenceOf(
      seen,
      tapes.map(({ party }) => party),
    )!,
  };
};
const told = () =>
  newest().sequence.steps.map((step) =>
    step.kind === 'arrow' ? `${step.from}>${step.to} ${step.mti} ${step.end}` : `${step.at} gives up`,
  );

test('a payment is seen on its whole way, each hop with its times, and no party kept its number', async () => {
  await expect.poll(() => toBank.signedOn && toNetwork.signedOn).toBe(true);
  expect(await pay()).toMatchObject({ state: 'approved' });
  expect(told()).toEqual([
    'shop>acquirer order arrived',
    'acquirer>network 0200 arrived',
    'network>bank 0200 arrived',
    'bank>network 0210 arrived',
    'network>acquirer 0210 arrived',
    'acquirer>shop reply arrived',
  ]);
  const { steps, tookMs } = newest().sequence;
  for (const step of steps)
    if (step.kind === 'arrow' && step.sentMs !== null && step.receivedMs !== null)
      expect(step.receivedMs).toBeGreaterThanOrEqual(step.sentMs);
  expect(tookMs).toBeGreaterThan(0);
  const asked = steps.find((step) => step.kind === 'arrow' && step.to === 'bank');
  expect(asked?.kind === 'arrow' && asked.fields).toContainEqual({
    field: 2,
    name: expect.objectContaining({ en: expect.any(String) }),
    value: '629900******0001',
  });
  expect(JSON.stringify(tapes.map((tape) => [tape.exchanges(), tape.figures()]))).not.toContain(NUMBER);
});

test('a decline is counted by its code, and each line tells how it is', async () => {
  says = (message) => answerOf(message, '61');
  expect(await pay()).toMatchObject({ state: 'declined', response: '61' });
  says = (message) => answerOf(message, '00');
  for (const tape of tapes) {
    const { minute, answer, lines } = tape.figures();
    expect([tape.party, minute.sums.declined]).toEqual([tape.party, 1]);
    expect(minute.byResponse).toContainEqual({ code: '61', count: 1 });
    expect(answer?.medianMs).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatchObject({ open: 1, signedOn: true, inFlight: 0, dropped: 0 });
    expect(lines.every(({ signedOnAt }) => signedOnAt !== null)).toBe(true);
  }
});

test('an answer that is lost is given up, reversed, and heard late', async () => {
  let answered = false;
  says = (message) => {
    answered = true;
    return answerOf(message, '00');
  };
  proxy.line = 'deaf';
  const sale = pay();
  await expect.poll(() => answered).toBe(true);
  await expect.poll(() => ofAcquirer.exchanges()[0]?.state).toBe('unanswered');
  proxy.line = 'open';
  proxy.reset();
  expect(await sale).toMatchObject({ state: 'reversed' });
  const shown = told();
  expect(shown).toContain('acquirer gives up');
  expect(shown).toContain('network>acquirer 0210 lost');
  expect(shown.some((one) => one.startsWith('network>acquirer 0410 arrived'))).toBe(true);
  expect(ofAcquirer.exchange(newest().exchange)?.state).toBe('reversed');
  expect(ofAcquirer.figures().sinceStart.noAnswer).toBeGreaterThan(0);
}, 20_000);

test('while the bank does not answer, the network gives up first and the acquirer then', async () => {
  await expect.poll(() => toNetwork.signedOn).toBe(true);
  says = () => undefined;
  const before = newest().exchange;
  const sale = pay();
  await expect.poll(() => newest().exchange).not.toBe(before);
  await expect.poll(() => told().filter((one) => one.endsWith('gives up')).length).toBeGreaterThan(1);
  says = (message) => answerOf(message, '25');
  expect(await sale).toMatchObject({ state: 'reversed' });
  expect(told().slice(3, 5)).toEqual(['network gives up', 'acquirer gives up']);
}, 20_000);

test('what is over the bound is counted and not kept, and the oldest makes room', () => {
  const tape = new Tape({ party: 'bank', exchangesMax: 3, keptPerSecondMax: 5, now: () => 5_000 });
  const seen = tape.link('network', () => ({ open: 1, signedOn: true, inFlight: 0, dropped: 0 }));
  for (let stan = 1; stan <= 9; stan += 1) {
    const fields = { 4: '100', 7: '0116020000', 11: String(stan).padStart(6, '0'), 32: '1', 37: 'x' };
    seen({ kind: 'message', way: 'in', message: { mti: '0200', fields } });
    seen({ kind: 'message', way: 'out', message: { mti: '0210', fields: { ...fields, 39: '00' } } });
  }
  const { minute, kept, passedOver } = tape.figures();
  expect([minute.sums.asked, minute.sums.approved, kept, passedOver]).toEqual([9, 9, 3, 4]);
});

test('of a row of repeats without end the first and the last are kept', () => {
  const tape = new Tape({ party: 'bank', now: () => 5_000 });
  const seen = tape.link('network', () => ({ open: 1, signedOn: true, inFlight: 0, dropped: 0 }));
  const fields = { 4: '100', 7: '0116020000', 11: '000001', 32: '1', 37: 'x' };
  for (let again = 0; again < 500; again += 1)
    seen({ kind: 'message', way: 'in', message: { mti: again === 0 ? '0200' : '0201', fields } });
  const [kept] = tape.exchanges();
  expect([kept!.seen.length, kept!.left, kept!.repeats, kept!.seen[0]!.mti]).toEqual([64, 436, 499, '0200']);
});
