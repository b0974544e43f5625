import { createHmac } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { hostHeader, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import { House } from '@sandglass/operations/testing';
import { systemClock } from '@sandglass/time';
import { acceptorField } from '../iso/acceptor.ts';
import { issuerDoor } from '../iso/door.ts';
import { originalField } from '../iso/original.ts';
import { privateData } from '../iso/private-data.ts';
import type { References } from '../iso/request.ts';
import { LinkClient } from '../link/connect.ts';
import { type LinkServer, listenLinks } from '../link/listen.ts';
import { transmission } from '../link/network-message.ts';
import type { Rules } from '../token/rules.ts';
import type { Token } from '../token/token.ts';
import { genuine, holder, issuing, REQUESTOR, SHARD } from './issuing.ts';

export const ACQUIRER = '48023310';
export const MERCHANT = '898331054110001';
export const preamble = { header: hostHeader({ destination: '00010000', source: ACQUIRER }) };

/** Nobody waits for a silence here: on a busy machine an answer may take its time. */
const ANSWER_MS = 20_000;
const now = () => systemClock.now();
const key = Buffer.from('a key for the test only');
const digest = (number: string): string =>
  createHmac('sha256', key).update(number).digest('hex').slice(0, 32);
/** Numbers of tokens begin with 62, of cards with 43. */
const references: References = {
  of: (number) =>
    number.startsWith('62') ? { token: `tok-${digest(number)}` } : { card: `card-${digest(number)}` },
};

export interface Someone {
  readonly customer: string;
  readonly number: string;
  readonly card: string;
  /** Reference of the token. */
  readonly token: string;
}

/** An issuer behind a socket, and an acquirer's end of the line to it. */
export class IssuerAtADoor {
  db!: TestDatabase;
  house!: House;
  server!: LinkServer;
  client!: LinkClient;
  readonly troubles: unknown[] = [];
  readonly #line = {
    dialect: UNIONPAY_HOST,
    preamble,
    trouble: (error: unknown) => this.troubles.push(error),
  };
  #people = 0;
  #trace = 0;

  async open(): Promise<void> {
    this.db = await testDatabase();
    this.house = new House(this.db.pool);
    await this.house.start();
    await this.house.done(issuing.openBooks, {});
    const { executor } = this.house;
    const answer = issuerDoor({ executor, issuing, references, now: () => this.house.now });
    this.server = await listenLinks({ ...this.#line, answer, port: 0 }, now);
    this.client = await this.connect(this.server.port);
  }

  /** An acquirer's line, signed on. */
  connect(port: number, answerMs = ANSWER_MS): Promise<LinkClient> {
    return new Promise((resolve) => {
      const client: LinkClient = new LinkClient(
        {
          ...this.#line,
          answer: async () => undefined,
          answerMs,
          port,
          reached: () => resolve(client),
        },
        now,
      );
      client.start();
    });
  }

  async close(): Promise<void> {
    await this.client.stop();
    await this.server.close();
    await this.house.stop();
    await this.db.close();
  }

  /** A holder with ¥100, a card and a token. */
  someone = async (
    of: { readonly rules?: Rules; readonly token?: Partial<Token>; readonly card?: object } = {},
  ): Promise<Someone> => {
    this.#people += 1;
    const customer = `holder-${this.#people}`;
    const [number, card] = ['62990000', '43990000'].map(
      (range) => range + String(this.#people).padStart(8, '0'),
    ) as [string, string];
    const token = `tok-${digest(number)}`;
    await this.house.done(holder, {
      customer,
      funds: '10000',
      ...(of.rules === undefined ? {} : { rules: of.rules }),
      token: { id: token, card: `card-${digest(card)}`, ...of.token },
      card: { id: `card-${digest(card)}`, ...of.card },
    });
    return { customer, number, card, token };
  };

  /** What a bank's acquirer sends for a payment of so much, by token with its cryptogram. */
  asked = (mti: string, who: Someone, yuan: string, of: MessageParts['fields'] = {}): MessageParts => {
    this.#trace += 1;
    const stan = String(this.#trace).padStart(6, '0');
    const amount = yuan.replace('.', '').padStart(12, '0');
    const bound = {
      token: who.token,
      amount: BigInt(amount),
      currency: of[49] ?? '156',
      merchant: MERCHANT,
    };
    return {
      mti,
      fields: {
        2: who.number,
        3: '000000',
        4: amount,
        7: transmission(this.house.now),
        11: stan,
        12: '100000',
        13: '0116',
        18: '5411',
        22: '012',
        25: '00',
        32: ACQUIRER,
        37: `401600${stan}`,
        41: '10000001',
        42: MERCHANT,
        43: acceptorField('Linji Foods', 'Hangzhou', 'CHN'),
        48: privateData({ TC: genuine(bound, this.#trace), TR: REQUESTOR }),
        49: '156',
        ...of,
      },
    };
  };

  /** What follows an earlier message and names it in field 90. */
  following = (mti: string, earlier: MessageParts, of: MessageParts['fields'] = {}): MessageParts => {
    this.#trace += 1;
    const { fields } = earlier;
    const transmittedAt = `${new Date(this.house.now).getUTCFullYear()}${fields[7]}`;
    const original = { acquirer: fields[32]!, transmittedAt, stan: fields[11]! };
    return {
      mti,
      fields: {
        ...fields,
        11: String(this.#trace).padStart(6, '0'),
        14: undefined,
        48: undefined,
        90: originalField(earlier.mti, original),
        ...of,
      },
    };
  };

  /** Field 39 of the answer, or why there is none. */
  response = async (parts: MessageParts): Promise<string> => {
    const answer = await this.client.request(parts);
    return answer.kind === 'answered' ? (answer.message.get(39) ?? '—') : answer.why;
  };

  /** Fen on a holder's account, and held of it. */
  money = async ({ customer }: Someone): Promise<readonly [balance: number, held: number]> => {
    const { rows } = await this.db.pool.query(
      `select (credits - debits)::int as balance, debits_pending::int as held from ledger.account where shard = $1 and id = $2`,
      [SHARD, `current/${customer}`],
    );
    return [rows[0].balance, rows[0].held];
  };
}
