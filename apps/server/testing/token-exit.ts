import type { Declaration } from '@sandglass/declaration';
import { setPassword, setPhone, upsertParty } from '@sandglass/identity';
import type { Actor } from '@sandglass/operations';
import { codeOf, presentedOf } from '@sandglass/token/testing';
import { until } from './demo-house.ts';
import { type Body, customer, DAY_MS, ExitHouse, LONG_MS } from './exit-house.ts';
import { SHOP_MERCHANT, SHOP_REQUESTOR } from './holder.ts';

const PILOT = 'token';
export const SHOP: Actor = { role: 'merchant', party: 'yuanxing-travel' };
export const BANK: Actor = { role: 'institution', party: 'hengxin-bank', person: 'ann' };
const COLLEAGUE: Actor = { ...BANK, person: 'ben' };

/** A house in which payment tokens run, and the doors of its exit. */
export class TokenExit extends ExitHouse {
  #orders = 0;
  #holders = 0;

  constructor(declared?: (of: Declaration) => Declaration) {
    super(PILOT, BANK, declared);
  }

  /** A holder with money and a bound card; the card. */
  async holder(party: string): Promise<string> {
    const who = customer(party);
    const name = { 'zh-Hans': party, 'zh-Hant': party, en: party };
    await upsertParty(this.pool, { id: party, role: 'customer', name });
    await setPassword(this.pool, party, party, `a long enough secret of ${party}`);
    this.#holders += 1;
    await setPhone(this.pool, party, `+861000000100${this.#holders}`);
    const { card } = await this.done('/api/token/cards', BANK, { customer: party, region: '310000' });
    await this.done('/api/token/me/pay-in', who, { amount: '5000.00' });
    const { version, sha256 } = (await this.get('/api/token/my/agreements', who)).inForce;
    await this.done('/api/token/my/agreements/accept', who, { version, sha256 });
    const { binding } = await this.done('/api/token/bindings', who, { card, locale: 'en' });
    await this.done(`/api/token/bindings/${binding}/confirm`, who, { code: codeOf(String(binding)) });
    await this.done('/api/token/consents/share-with-merchant/grant', who, { version: '2026-11' });
    return String(card);
  }

  /** A token of a holder for somebody; its reference. */
  async token(
    party: string,
    of: { readonly recurring?: boolean; readonly requestor?: string } = {},
  ): Promise<string> {
    const { recurring = false, requestor = SHOP_REQUESTOR } = of;
    const [card] = (await this.get('/api/token/me', customer(party))).cards;
    const wanted = { card: card.id, requestor, scenario: 'Travel', rules: { zone: 'Asia/Shanghai' } };
    const made = await this.done('/api/token/tokens', customer(party), { ...wanted, months: 12, recurring });
    return String(made.token);
  }

  /** What the travel shop shows of a token to be paid an amount. */
  async presented(token: string, amount: string): Promise<Record<string, unknown>> {
    this.#orders += 1;
    const counter = this.#orders;
    return { ...(await presentedOf(this.pool, token, { amount, merchant: SHOP_MERCHANT, counter })) };
  }

  /** The travel shop takes a payment by a token. */
  async pay(token: string, amount: string, capture: 'now' | 'later' = 'now'): Promise<Body> {
    return this.payBy(await this.presented(token, amount), amount, capture);
  }

  payBy(presented: Record<string, unknown>, amount: string, capture: 'now' | 'later' = 'now'): Promise<Body> {
    this.#orders += 1;
    return this.done('/api/acquiring/payments', SHOP, {
      id: `order-${this.#orders}`,
      amount,
      capture,
      ...presented,
    });
  }

  /** What the shop does with a payment afterwards. */
  after(payment: string, verb: 'capture' | 'refund', amount: string): Promise<Body> {
    const body = { id: `${payment}-${verb}`, amount, ...(verb === 'capture' && { last: true }) };
    return this.done(`/api/acquiring/payments/${payment}/${verb}`, SHOP, body);
  }

  /** The bank's id of a holder's newest payment. */
  async paymentOf(party: string): Promise<string> {
    return (await this.get('/api/token/payments?limit=1', customer(party))).payments[0].id;
  }

  /** What is on a holder's current account. */
  async balanceOf(party: string): Promise<string> {
    return (await this.get('/api/token/me', customer(party))).account.available;
  }

  /** A step of a dispute that one officer proposes and another takes. */
  async both(dispute: string, verb: 'advance' | 'present' | 'end', body: object = {}): Promise<Body> {
    await this.done(`/api/token/disputes/${dispute}/${verb}`, BANK, body);
    return this.done(`/api/token/disputes/${dispute}/${verb}`, COLLEAGUE, body);
  }

  async dispute(id: string): Promise<Body> {
    return this.get(`/api/token/disputes/${id}`, BANK);
  }

  /** The balance of an account of a party to the payments, minor units; debits less credits. */
  async account(shard: string, id: string): Promise<bigint> {
    const { rows } = await this.pool.query<{ balance: bigint }>(
      'select (debits - credits)::int8 as balance from ledger.account where shard = $1 and id = $2',
      [shard, id],
    );
    return BigInt(rows[0]?.balance ?? 0);
  }

  /** How many facts of a kind the pilot's log has. */
  async facts(kind: string): Promise<number> {
    const { rows } = await this.pool.query(
      'select count(*)::int4 as n from journal.occurrence where shard = $1 and kind = $2',
      [PILOT, kind],
    );
    return rows[0].n;
  }

  /** Lets dates pass, with the night of the last of them at bank, network and acquirer. */
  async nextDay(days = 1): Promise<void> {
    this.clock.advance(days * DAY_MS);
    await until(() => this.nightIsOver(), `the night of ${this.today} is done`, LONG_MS);
  }

  /** Whether the night of today is done; the acquirer's is the last. */
  async nightIsOver(): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      "select from runs.run where shard = 'acquirer' and state = 'closed' and id like '%' || $1 || '%'",
      [this.today],
    );
    return rowCount! > 0;
  }

  /** What would be left over now, by check. */
  async leftOver(): Promise<Record<string, number>> {
    const { kinds } = await this.get(`/api/pilots/${PILOT}/left-over`, BANK);
    return Object.fromEntries(
      kinds.filter(({ count }: Body) => count > 0).map(({ id, count }: Body) => [id, count]),
    );
  }

  async tokenStates(): Promise<readonly string[]> {
    const { rows } = await this.pool.query(
      'select state from payments.token where shard = $1 order by created_on, id',
      [PILOT],
    );
    return rows.map(({ state }) => state);
  }

  /** Types of what requestors were to be told, in order. */
  async told(): Promise<readonly string[]> {
    const { rows } = await this.pool.query(
      `select payload->>'type' as type from jobs.job where kind = 'token.webhook' and shard = $1 order by id`,
      [PILOT],
    );
    return rows.map(({ type }) => type);
  }
}
