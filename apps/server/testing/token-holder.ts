import { system } from '@sandglass/operations';
import { cryptograms, issuing } from '@sandglass/token/testing';
import type { Answer, DemoHouse } from './demo-house.ts';
import { boundCard, cardsIssued } from './holder.ts';

const CARDS = new WeakSet<DemoHouse>();
/** A merchant of the sample, as its acquirer sends it. */
export const SHOP = {
  merchant: '898331047220001',
  merchantName: 'Yunlu Travel',
  category: '4722',
  region: '330000',
} as const;

/** What the holder allows and a token is made for. */
export interface TokenWanted {
  readonly scenario?: string;
  readonly rules?: Readonly<Record<string, unknown>>;
}

/** A customer of the sample who pays by tokens of a bound card, by the doors that the wallet uses. */
export class TokenHolder {
  readonly demo: DemoHouse;
  readonly who: string;
  #paid = 0;

  constructor(demo: DemoHouse, who: string) {
    this.demo = demo;
    this.who = who;
  }

  /** Cards are issued once a house; agreement, binding and consent once a holder. */
  static async open(demo: DemoHouse, who: string): Promise<TokenHolder> {
    if (!CARDS.has(demo)) {
      CARDS.add(demo);
      await cardsIssued(demo);
    }
    const holder = new TokenHolder(demo, who);
    await boundCard(demo, `customer:${who}`);
    return holder;
  }

  get(path: string): Promise<Answer> {
    return this.demo.call('GET', `/api/token${path}`, `customer:${this.who}`);
  }
  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.demo.call('POST', `/api/token${path}`, `customer:${this.who}`, body);
  }
  /** A write that has to be done. */
  async done(path: string, body: unknown = {}): Promise<Answer['body']> {
    const answer = await this.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async me(): Promise<Answer['body']> {
    return (await this.get('/me')).body;
  }

  /** A token of the first card for the first shop; its reference. */
  async token({ scenario = 'travel', rules = {} }: TokenWanted = {}): Promise<string> {
    const [card] = (await this.me()).cards;
    const [shop] = (await this.get('/requestors')).body.requestors;
    const { token } = await this.done('/tokens', {
      card: card.id,
      requestor: shop?.id ?? '10000000001',
      scenario,
      rules: { zone: 'Asia/Shanghai', ...rules },
      months: 12,
      recurring: false,
    });
    return token;
  }

  /** A payment by token as the network brings it to the bank; its id. */
  async pay(token: string, amount: string): Promise<string> {
    const { requestor } = (await this.me()).tokens.find(({ id }: { id: string }) => id === token);
    this.#paid += 1;
    const stan = String(this.#paid).padStart(6, '0');
    const transmittedAt = new Date(this.demo.clock.now()).toISOString().replace(/\D/g, '').slice(0, 14);
    const acquirer = '48023310';
    const minor = BigInt(amount.replace('.', ''));
    const bound = { token, requestor: requestor.id, amount: minor, currency: '156', merchant: SHOP.merchant };
    await this.demo.house.executors.get('token')!.submit(
      issuing.purchase,
      {
        acquirer,
        transmittedAt,
        stan,
        rrn: `402000${stan}`,
        terminal: '10000001',
        ...SHOP,
        country: 'CHN',
        entryMode: '01',
        currency: '156',
        amount,
        token,
        requestor: requestor.id,
        cryptogram: cryptograms.make(bound, this.#paid),
      },
      { actor: system, key: `${this.who} ${stan}` },
    );
    return `${acquirer}-${transmittedAt}-${stan}`;
  }
}
