import type { MessageParts } from '@sandglass/iso8583';
import { acceptorField, privateData } from '@sandglass/payments';
import { businessDate } from '@sandglass/time';
import { presentedOf } from '@sandglass/token/testing';
import { ACQUIRER, ACQUIRER_CODE, NETWORK_CODE } from '../parties/names.ts';
import type { DemoHouse } from './demo-house.ts';
import { SHOP_MERCHANT, SHOP_REQUESTOR } from './holder.ts';
import { lineTo } from './line-to.ts';

/** A payment's identity on its way. */
export interface Stray {
  /** YYYYMMDDhhmmss, UTC. */
  readonly transmittedAt: string;
  readonly stan: string;
  readonly rrn: string;
  readonly amount: string;
}

const TERMINAL = '10000001';
/** Above what an acquirer that has just begun uses. */
let traces = 900_000;

/** A payment that nobody asked for yet. */
export function strayOf(demo: DemoHouse, amount: string): Stray {
  traces += 1;
  const transmittedAt = new Date(demo.clock.now()).toISOString().replace(/\D/g, '').slice(0, 14);
  return { transmittedAt, stan: String(traces), rrn: `901600${traces}`, amount };
}

/** The same payment, made from where it says on, and unknown before. `network`: the acquirer has nothing of it; `bank`: the network neither. */
export async function paidPast(
  demo: DemoHouse,
  token: string,
  { door, ...of }: Stray & { readonly door: 'network' | 'bank' },
): Promise<void> {
  const { issuerPorts, networkPort } = demo.house.payments;
  const bank = demo.house.pilots.find(({ id }) => id === 'token')!.member!.code;
  const [port, from, to] =
    door === 'network'
      ? [networkPort!, ACQUIRER_CODE, NETWORK_CODE]
      : [issuerPorts.get('token')!, NETWORK_CODE, bank];
  const { amount } = of;
  const given = { amount, merchant: SHOP_MERCHANT, counter: Number(of.stan) };
  const presented = await presentedOf(demo.house.database.pool, token, given);
  const { client, reached } = await lineTo(demo, port, from, to);
  await reached;
  const answer = await client.request(messageOf(of, presented));
  await client.stop();
  const response = answer.kind === 'answered' ? answer.message.get(39) : answer.kind;
  if (response !== '00') throw new Error(`it was answered ${response}`);
}

function messageOf(
  { transmittedAt, stan, rrn, amount }: Stray,
  {
    token,
    cryptogram,
    expires,
  }: { readonly token: string; readonly cryptogram: string; readonly expires: string },
): MessageParts {
  return {
    mti: '0200',
    fields: {
      2: token,
      3: '000000',
      4: amount.replace('.', '').padStart(12, '0'),
      7: transmittedAt.slice(4),
      11: stan,
      12: transmittedAt.slice(8),
      13: transmittedAt.slice(4, 8),
      14: `${expires.slice(2, 4)}${expires.slice(5, 7)}`,
      18: SHOP_MERCHANT.slice(7, 11),
      22: '012',
      25: '00',
      32: ACQUIRER_CODE,
      33: NETWORK_CODE,
      37: rrn,
      41: TERMINAL,
      42: SHOP_MERCHANT,
      43: acceptorField('Yuanxing', 'Shanghai', 'CHN'),
      48: privateData({ TC: cryptogram, TR: SHOP_REQUESTOR }),
      49: '156',
    },
  };
}

/** A sale of it that had no answer, and whose reversal the network refused, at the acquirer. */
export async function stuckSale(demo: DemoHouse, id: string, of: Stray): Promise<string> {
  const sale = `${SHOP_MERCHANT}:${id}`;
  const now = demo.clock.now();
  await demo.house.database.pool.query(
    `insert into payments.sale (shard, id, kind, merchant, terminal, amount, more, transmitted_at, stan, rrn, state, response,
       business_date, at)
     values ($1, $2, 'purchase', $3, $4, $5, false, $6, $7, $8, 'stuck', '12', $9, $10)`,
    [
      ACQUIRER,
      sale,
      SHOP_MERCHANT,
      TERMINAL,
      of.amount.replace('.', ''),
      of.transmittedAt,
      of.stan,
      of.rrn,
      businessDate(now),
      new Date(now).toISOString(),
    ],
  );
  return sale;
}
