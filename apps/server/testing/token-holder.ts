import type { Answer, DemoHouse } from './demo-house.ts';
import { boundCard, cardsIssued, shopTakes, tokenFor } from './holder.ts';

const CARDS = new WeakSet<DemoHouse>();

/** What the holder allows and a token is made for. */
export interface TokenWanted {
  readonly scenario?: string;
  readonly rules?: Readonly<Record<string, unknown>>;
}

/** A customer of the sample who pays by tokens of a bound card, by the doors that wallet and shop use. */
export class TokenHolder {
  readonly demo: DemoHouse;
  readonly who: string;

  constructor(demo: DemoHouse, who: string) {
    this.demo = demo;
    this.who = who;
  }

  /** The sample's holders get their cards, once a house. */
  static async cards(demo: DemoHouse): Promise<void> {
    if (CARDS.has(demo)) return;
    CARDS.add(demo);
    await cardsIssued(demo);
  }

  /** A holder whose card is bound. */
  static async open(demo: DemoHouse, who: string): Promise<TokenHolder> {
    await TokenHolder.cards(demo);
    await boundCard(demo, `customer:${who}`);
    return new TokenHolder(demo, who);
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

  /** A token of the card for the travel shop; its reference. */
  async token(of: TokenWanted = {}): Promise<string> {
    const [card] = (await this.me()).cards;
    return tokenFor(this.demo, `customer:${this.who}`, card.id, of);
  }

  /** A payment at the travel shop by its acquirer and the network; its id at the bank, which is the newest of the token's. */
  async pay(token: string, amount: string, order?: string): Promise<string> {
    await shopTakes(this.demo, token, amount, order === undefined ? {} : { id: order });
    return (await this.get(`/payments?token=${token}&limit=1`)).body.payments[0].id;
  }
}
