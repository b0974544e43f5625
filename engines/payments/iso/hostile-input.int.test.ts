import type { MessageParts } from '@sandglass/iso8583';
import { checkBalanced } from '@sandglass/ledger';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { transmission } from '../link/network-message.ts';
import { ACQUIRER, IssuerAtADoor, MERCHANT, type Someone } from '../testing/door.ts';
import { genuine, REQUESTOR, SHARD } from '../testing/issuing.ts';
import { originalField } from './original.ts';
import { privateData } from './private-data.ts';

const door = new IssuerAtADoor();
beforeAll(() => door.open());
afterAll(() => door.close());
const TODAY = Date.parse('2024-01-16T02:00:00Z');
const clock = (iso: string): void => {
  door.house.now = Date.parse(iso);
  door.house.businessDate = iso.slice(0, 10);
};
afterEach(() => {
  door.house.now = TODAY;
  door.house.businessDate = '2024-01-16';
});

const send = (parts: MessageParts): Promise<string> => door.response(parts);
const but = (parts: MessageParts, fields: MessageParts['fields']): MessageParts => ({
  ...parts,
  fields: { ...parts.fields, ...fields },
});
/** A message that must be answered 00, to go on from. */
async function approved(parts: MessageParts): Promise<MessageParts> {
  expect(await send(parts)).toBe('00');
  return parts;
}
const paid = (who: Someone, yuan: string) => approved(door.asked('0200', who, yuan));
const held = (who: Someone, yuan: string) => approved(door.asked('0100', who, yuan));
const REFUND = { 3: '200000' };
const cryptogramOf = ({ token }: Someone, counter: number, merchant = MERCHANT): string =>
  privateData({ TC: genuine({ token, amount: 100n, currency: '156', merchant }, counter), TR: REQUESTOR })!;

interface Bad {
  readonly what: string;
  /** Field 39. */
  readonly code: string;
  /** Sends it, after what makes it bad. */
  readonly send: (who: Someone) => Promise<string>;
  /** Fen of the ¥100 that the holder has afterwards, and how many are held. */
  readonly left?: readonly [balance: number, held: number];
}

const bad: readonly Bad[] = [
  {
    what: 'another token’s number with this one’s cryptogram',
    code: '63',
    send: async (who) => send(door.asked('0200', who, '1.00', { 2: (await door.someone()).number })),
  },
  {
    what: 'another amount than the cryptogram was made for',
    code: '63',
    send: (who) => send(but(door.asked('0200', who, '1.00'), { 4: '000000000101' })),
  },
  {
    what: 'a cryptogram for another merchant',
    code: '63',
    send: (who) => send(door.asked('0200', who, '1.00', { 48: cryptogramOf(who, 9, '898331054110009') })),
  },
  {
    what: 'a cryptogram older than one that was used',
    code: '63',
    left: [9_900, 0],
    send: async (who) => {
      await approved(door.asked('0200', who, '1.00', { 48: cryptogramOf(who, 5_000) }));
      return send(door.asked('0200', who, '1.00', { 48: cryptogramOf(who, 4_999) }));
    },
  },
  {
    what: 'a cryptogram that a declined payment used up',
    code: '63',
    send: async (who) => {
      const first = door.asked('0200', who, '100.01');
      expect(await send(first)).toBe('51');
      return send(door.asked('0200', who, '100.01', { 48: first.fields[48] }));
    },
  },
  {
    what: 'a first payment that says it is a later one of a subscription',
    code: '63',
    send: (who) => send(door.asked('0200', who, '1.00', { 48: privateData({ TR: REQUESTOR, RI: 'Y' }) })),
  },
  {
    what: 'a repeat with another amount',
    code: '94',
    left: [7_000, 0],
    send: async (who) => send({ ...but(await paid(who, '30.00'), { 4: '000000002999' }), mti: '0201' }),
  },
  {
    what: 'a payment under the trace number of a refund',
    code: '94',
    left: [10_000, 0],
    send: async (who) => {
      const back = await approved(door.following('0220', await paid(who, '30.00'), REFUND));
      return send(door.asked('0200', who, '30.00', { 11: back.fields[11] }));
    },
  },
  {
    what: 'a completion of what was reversed before it came',
    code: '25',
    send: async (who) => {
      const late = door.asked('0100', who, '30.00');
      expect(await send(door.following('0400', late))).toBe('25');
      return send(door.following('0220', late));
    },
  },
  {
    what: 'a refund of what was reversed before it came',
    code: '25',
    send: async (who) => {
      const late = door.asked('0200', who, '30.00');
      expect(await send(door.following('0400', late))).toBe('25');
      return send(door.following('0220', late, REFUND));
    },
  },
  {
    what: 'a completion of a hold that was declined',
    code: '12',
    send: async (who) => {
      const no = door.asked('0100', who, '100.01');
      expect(await send(no)).toBe('51');
      return send(door.following('0220', no));
    },
  },
  {
    what: 'a refund of a payment that was declined',
    code: '12',
    send: async (who) => {
      const no = door.asked('0200', who, '100.01');
      expect(await send(no)).toBe('51');
      return send(door.following('0220', no, REFUND));
    },
  },
  {
    what: 'a completion of what was paid at once',
    code: '12',
    left: [7_000, 0],
    send: async (who) => send(door.following('0220', await paid(who, '30.00'))),
  },
  {
    what: 'a completion after thirty days, before the night freed the hold',
    code: '12',
    left: [10_000, 5_000],
    send: async (who) => {
      const hold = await held(who, '50.00');
      clock('2024-02-15T02:00:00Z');
      return send(door.following('0220', hold));
    },
  },
  {
    what: 'parts that together go above 115 % of the hold',
    code: '61',
    left: [6_000, 1_000],
    send: async (who) => {
      const hold = await held(who, '50.00');
      const part = { 4: '000000004000', 48: privateData({ PA: 'M' }) };
      await approved(door.following('0220', hold, part));
      return send(door.following('0220', hold, { 4: '000000001751' }));
    },
  },
  {
    what: 'a part that is not the last above what is held',
    code: '61',
    left: [10_000, 5_000],
    send: async (who) => {
      const part = { 4: '000000005001', 48: privateData({ PA: 'M' }) };
      return send(door.following('0220', await held(who, '50.00'), part));
    },
  },
  {
    what: 'a completion above the hold that the money does not reach',
    code: '51',
    left: [10_000, 10_000],
    send: async (who) => send(door.following('0220', await held(who, '100.00'), { 4: '000000010001' })),
  },
  {
    what: 'a completion at another terminal of the same shop',
    code: '00',
    left: [5_000, 0],
    send: async (who) => send(door.following('0220', await held(who, '50.00'), { 41: '10000002' })),
  },
  {
    what: 'a completion with another token’s number',
    code: '12',
    left: [10_000, 5_000],
    send: async (who) => {
      const { number } = await door.someone();
      return send(door.following('0220', await held(who, '50.00'), { 2: number }));
    },
  },
  {
    what: 'a refund to the card behind the token that paid',
    code: '12',
    left: [7_000, 0],
    send: async (who) => send(door.following('0220', await paid(who, '30.00'), { ...REFUND, 2: who.card })),
  },
  {
    what: 'a reversal after a refund',
    code: '12',
    left: [8_000, 0],
    send: async (who) => {
      const first = await paid(who, '30.00');
      await approved(door.following('0220', first, { ...REFUND, 4: '000000001000' }));
      return send(door.following('0400', first));
    },
  },
  {
    what: 'a refund seven months later, whose original lies nearer to next year’s date',
    code: '00',
    left: [10_000, 0],
    send: async (who) => {
      const back = door.following('0220', await paid(who, '30.00'), REFUND);
      clock('2024-08-20T02:00:00Z');
      return send(but(back, { 7: transmission(door.house.now) }));
    },
  },
];

test.each(bad)('$what: $code', async ({ code, send: act, left = [10_000, 0] }) => {
  const who = await door.someone();
  expect(await act(who)).toBe(code);
  expect(await door.money(who)).toEqual(left);
});

test('a payment of the year’s last second, repeated and reversed in the next year, is the same payment', async () => {
  clock('2024-12-31T23:59:59Z');
  const who = await door.someone();
  const last = await paid(who, '30.00');
  clock('2025-01-01T00:00:01Z');
  expect(await send({ ...last, mti: '0201' })).toBe('00');
  expect(await door.money(who)).toEqual([7_000, 0]);
  const origin = { acquirer: ACQUIRER, transmittedAt: '20241231235959', stan: last.fields[11]! };
  const undo = door.following('0400', last, { 90: originalField('0200', origin) });
  expect(await send(but(undo, { 7: transmission(door.house.now) }))).toBe('00');
  expect(await door.money(who)).toEqual([10_000, 0]);
});

test('29 February of a leap year is found again in the next year', async () => {
  clock('2024-02-29T02:00:00Z');
  const who = await door.someone();
  const back = door.following('0220', await paid(who, '30.00'), REFUND);
  clock('2025-01-10T02:00:00Z');
  expect(await send(but(back, { 7: transmission(door.house.now) }))).toBe('00');
});

test('after all of it the books agree', async () => {
  expect(await checkBalanced(door.db.pool, SHARD)).toEqual([]);
});
