import { setTimeout as wait } from 'node:timers/promises';
import { poolOf } from '@sandglass/database';
import { hostHeader, type Iso8583Message, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import { Again } from '@sandglass/jobs';
import { House } from '@sandglass/operations/testing';
import {
  Acquirer,
  cryptogramsOf,
  issuerDoor,
  issuingOf,
  LinkClient,
  type LinkOptions,
  type LinkSeen,
  listenLinks,
  onlyOf,
  onlySecret,
  switchOf,
} from '@sandglass/payments';
import { systemClock } from '@sandglass/time';
import {
  ACQUIRER,
  type Ask,
  BANK,
  ISSUER,
  MERCHANT,
  NETWORK,
  type PartyArguments,
  REQUESTOR,
  referenceOf,
  type Told,
} from './told.ts';

// Run as a process of its own by the payment rounds: one party of the three, which works until it is killed at the point it was told.

const {
  role,
  url,
  port,
  peerPort,
  key,
  secret,
  point,
  nth = 1,
} = JSON.parse(process.argv[2] ?? '') as PartyArguments;
const now = (): number => systemClock.now();
const pool = poolOf({ connectionString: url });

let left = nth;
/** Dies here, the n-th time that this point is passed: without a word, like a power cut. */
const dieAt = (passed: string): void => {
  if (passed !== point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
/** Sign-on and echo are not of an exchange. */
const isOfExchange = ({ message }: LinkSeen): boolean => message.mti[1] !== '8';
const seen = (of: LinkSeen): void => {
  if (of.kind !== 'message' || !isOfExchange(of)) return;
  dieAt(of.way === 'in' ? 'heard' : 'written');
  if (of.way === 'in') return;
  // What is sent in one turn leaves at its end.
  setImmediate(() => setImmediate(() => dieAt('sent')));
};
/** As the house's own: every message has its code, and the line a key of its own that is changed while payments pass. */
const line = (answerMs: number) => ({
  dialect: UNIONPAY_HOST,
  preamble: { header: hostHeader({ destination: NETWORK, source: ACQUIRER }) },
  security: { secrets: onlySecret(Buffer.from(secret, 'hex')), algorithm: 'aes' } as const,
  answerMs,
  // Half-open lines are found out in the time of a test.
  echoMs: 1_000,
  seen,
  trouble: () => undefined,
});
const KEY_MS = 700;
const silent: LinkOptions['answer'] = async () => undefined;

const shard = role === 'bank' ? BANK : role;
const house = new House(pool, { shard, mayReplace: () => true, onPoint: dieAt });
house.now = now();
setInterval(() => {
  house.now = now();
}, 10);
await house.start();
const { executor } = house;

async function listen(answer: (message: Iso8583Message) => Promise<MessageParts | undefined>): Promise<void> {
  for (;;) {
    try {
      await listenLinks({ ...line(400), answer, port }, now);
      return;
    } catch (error) {
      if (!String(error).includes('EADDRINUSE')) throw error;
      await wait(20);
    }
  }
}

function connect(answerMs: number): LinkClient {
  const client = new LinkClient({ ...line(answerMs), answer: silent, keyMs: KEY_MS, port: peerPort }, now);
  client.start();
  return client;
}

async function bank(): Promise<void> {
  const issuing = issuingOf({
    shard: BANK,
    controller: 'SGLS',
    keysOf: () => [],
    objection: () => undefined,
    cryptograms: cryptogramsOf(() => Buffer.from(key, 'hex')),
  });
  const references = { of: (number: string) => ({ token: referenceOf(number) }) };
  await listen(onlyOf(33, NETWORK, issuerDoor({ executor, issuing, references, now })));
}

async function network(): Promise<void> {
  const issuers = [{ code: ISSUER, ranges: ['6299'], link: connect(400) }];
  await listen(onlyOf(32, ACQUIRER, switchOf({ code: NETWORK, shard, executor, pool, issuers, now })));
}

async function acquirer(): Promise<void> {
  const of = new Acquirer({ code: ACQUIRER, shard, executor, pool, link: connect(900) });
  const shop = { name: 'Linji Foods', place: 'Hangzhou', country: 'CHN', category: '5411', entry: '012' };
  const done = async ({ do: what, sale, amount, original = '', number = '', cryptogram = '' }: Ask) => {
    if (what === 'look') return (await of.sale(sale)) ?? { state: 'absent', response: null };
    const order = { sale, merchant: MERCHANT, terminal: '10000001', amount };
    if (what === 'void') return of.void(sale);
    if (what === 'completion' || what === 'refund') return of.follow(what, { ...order, original });
    return of.pay(what, order, { number, cryptogram, requestor: REQUESTOR, shop });
  };
  process.on('message', (ask: Ask) => {
    void done(ask).then(
      ({ state, response }) => process.send?.({ n: ask.n, state, response } satisfies Told),
      // The database or the shard is away for a moment: the shop asks again under its own key.
      () => process.send?.({ n: ask.n } satisfies Told),
    );
  });
  const later = () => undefined;
  const goOn = async () => (await of.goOn()).forEach((sale) => void sale.catch(later));
  new Again({ everyMs: 100, work: goOn, onFailure: later }).start();
}

await { bank, network, acquirer }[role]();
process.send?.({ n: -1 } satisfies Told);
