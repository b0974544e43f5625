import { isMainThread, workerData } from 'node:worker_threads';
import { hostHeader, UNIONPAY_HOST } from '@sandglass/iso8583';
import { acceptorField, LinkClient, privateData, transmission } from '@sandglass/payments';
import { systemClock } from '@sandglass/time';
import { cryptograms } from '@sandglass/token/bank';
import { runLoad } from './load.ts';
import { measuredLoad } from './load-thread.ts';
import {
  AMOUNT,
  lineSecurity,
  MERCHANTS,
  merchantOf,
  openBank,
  REQUESTOR,
  referenceOf,
  tokenNumber,
} from './token-issuer.ts';
import { Zipf } from './zipf.ts';

const ACQUIRER = '48023311';

/** A load of one network's link, from a thread of its own. */
export interface TokenLoad {
  readonly port: number;
  readonly size: number;
  readonly seconds: number;
  readonly callers: number;
  /** Every payment by the same card, or at the same shop. */
  readonly hot?: 'card' | 'shop';
  readonly declinedEvery: number;
  /** Counters of this load's cryptograms begin here: they rise over all loads of a run. */
  readonly from: number;
  readonly ratePerSecond?: number;
}

async function run({
  port,
  size,
  seconds,
  callers,
  hot,
  declinedEvery,
  from,
  ratePerSecond,
}: TokenLoad): Promise<void> {
  const now = () => systemClock.now();
  await openBank();
  const preamble = { header: hostHeader({ destination: '00010000', source: ACQUIRER }) };
  const link = await new Promise<LinkClient>((resolve) => {
    const client: LinkClient = new LinkClient(
      {
        dialect: UNIONPAY_HOST,
        preamble,
        security: lineSecurity(),
        answer: async () => undefined,
        answerMs: 60_000,
        inFlightMax: 20_000,
        port,
        reached: () => resolve(client),
      },
      now,
    );
    client.start();
  });
  const zipf = new Zipf(size);
  let stan = 0;
  let counter = from;
  const shops = Array.from({ length: MERCHANTS }, (_, n) => {
    const { merchant, merchantName } = merchantOf(n);
    return { merchant, acceptor: acceptorField(merchantName, 'Hangzhou', 'CHN') };
  });
  const shopOf = new Zipf(MERCHANTS);
  const once = async (): Promise<'done' | 'refused'> => {
    stan = (stan + 1) % 1_000_000;
    const n = hot === 'card' ? 0 : zipf.next();
    const { merchant, acceptor } = shops[hot === 'shop' ? 0 : shopOf.next()]!;
    counter += 1;
    const bound = {
      token: referenceOf(n),
      requestor: REQUESTOR,
      amount: AMOUNT.minor,
      currency: '156',
      merchant,
    };
    const answer = await link.request({
      mti: '0200',
      fields: {
        2: tokenNumber(n),
        3: '000000',
        4: String(AMOUNT.minor).padStart(12, '0'),
        7: transmission(now()),
        11: String(stan).padStart(6, '0'),
        18: stan % declinedEvery === 0 ? '5999' : '5411',
        22: '012',
        25: '00',
        32: ACQUIRER,
        37: String(stan).padStart(12, '0'),
        41: '10000001',
        42: merchant,
        43: acceptor,
        48: privateData({ TC: cryptograms.make(bound, counter), TR: REQUESTOR }),
        49: '156',
      },
    });
    if (answer.kind !== 'answered') throw new Error(answer.why);
    const code = answer.message.get(39);
    if (code === '00') return 'done';
    if (code === '57') return 'refused';
    throw new Error(`response ${code}`);
  };
  await measuredLoad(
    () => link.stop(),
    (for_) => runLoad(callers, for_, once, ratePerSecond),
    seconds,
  );
}

if (!isMainThread) await run(workerData as TokenLoad);
