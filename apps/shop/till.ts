import { randomBytes } from 'node:crypto';
import {
  type MerchantClient,
  MerchantProblem,
  NotKnown,
  type Payment,
  type ReasonClass,
  type WebhookEvent,
} from '@sandglass/merchant';
import { itemOf } from './goods.ts';
import { type HeldToken, type Order, type Paid, paidOf } from './order.ts';
import type { Store } from './store.ts';

/** Of an order's id: short enough for what follows it to be named after it. */
const ID_BYTES = 12;
const NOT_FOUND = 404;
/** Field 49: renminbi. */
const CNY = '156';

export interface TillOptions {
  readonly client: MerchantClient;
  readonly store: Store;
  /** Field 42: what its acquirer calls the shop. */
  readonly merchant: string;
  /** Where buyers come back to; registered with the bank. */
  readonly returnTo: string;
  readonly now: () => string;
}

/** What the shop does with orders: each step asks the bank or the acquirer, then writes down what it heard. */
export class Till {
  readonly #of: TillOptions;

  constructor(of: TillOptions) {
    this.#of = of;
  }

  /** An order, and where its buyer goes to say yes to it. */
  async begin(
    item: string,
    scenario: string,
  ): Promise<{ readonly order: Order; readonly consentUrl: string }> {
    const { client, store, returnTo, now } = this.#of;
    const wanted = itemOf(item)!;
    const id = randomBytes(ID_BYTES).toString('hex');
    const suggestedRules = { zone: 'Asia/Shanghai', perPayment: wanted.price } as const;
    const { request, consentUrl } = await client.requests.create(
      { scenario, returnTo, recurring: wanted.monthly, suggestedRules },
      `ask-${id}`,
    );
    const order = store.keep({
      id,
      item,
      at: now(),
      request,
      consent: 'asked',
      token: null,
      payments: [],
      told: [],
    });
    return { order, consentUrl };
  }

  /** The buyer is back and said no. */
  declined(order: Order): Order {
    return order.consent === 'asked' ? this.#of.store.keep({ ...order, consent: 'declined' }) : order;
  }

  /** The buyer is back with a code: the token is fetched, once, and the first payment made. */
  async given(order: Order, code: string): Promise<Order> {
    if (order.consent !== 'asked') return order;
    const { client, store } = this.#of;
    const { number, reference, expires, lastFour } = await client.requests.redeem(
      order.request!,
      code,
      `redeem-${order.id}`,
    );
    const token: HeldToken = { reference, expires, lastFour, state: 'active', sealed: store.seal(number) };
    return this.charge(store.keep({ ...order, consent: 'given', token }));
  }

  /** Takes the order's price: the first time with a cryptogram, each month after that without. */
  async charge(order: Order): Promise<Order> {
    const { client, store, merchant, now } = this.#of;
    const { id, item, token, payments } = order;
    const { price: amount, monthly } = itemOf(item)!;
    // While one is under way there is no other, and what is bought once is paid once.
    const isPaid = payments.some(({ state }) => state === 'pending' || (state === 'approved' && !monthly));
    if (token === null || isPaid) return order;
    const payment = `${id}.${payments.length + 1}`;
    const isFollowing = monthly && payments.some(({ state }) => state === 'approved');
    // Written down before it leaves: whatever happens then, the shop asks what became of it.
    const begun: Paid = { id: payment, amount, state: 'pending', reason: null, at: now(), refunds: [] };
    store.keep({ ...order, payments: [...payments, begun] });
    const bound = { amount, currency: CNY, merchant };
    const made = await unlessRefused(async () => {
      const signed = isFollowing
        ? { recurring: true }
        : {
            cryptogram: (await client.tokens.cryptogram(token.reference, bound, `sign-${payment}`))
              .cryptogram,
          };
      return client.payments.create({
        id: payment,
        amount,
        token: store.open(token.sealed),
        expires: token.expires,
        capture: 'now',
        ...signed,
      });
    });
    return this.#heard(id, payment, made);
  }

  /** What is not known yet is asked for. */
  async look(order: Order): Promise<Order> {
    for (const { id, state, refunds } of order.payments) {
      if (state === 'pending') this.#heard(order.id, id, await this.#asked(id));
      for (const refund of refunds.filter((one) => one.state === 'pending'))
        this.#refunded(order.id, id, refund.id, await this.#asked(refund.id));
    }
    return this.#of.store.order(order.id)!;
  }

  /** Gives a payment back, whole. */
  async refund(order: Order, payment: string): Promise<Order> {
    const paid = order.payments.find(({ id }) => id === payment);
    if (paid?.state !== 'approved' || paid.refunds.some(({ state }) => state !== 'declined')) return order;
    const id = `${payment}.r${paid.refunds.length + 1}`;
    this.#change(order.id, payment, (one) => ({
      ...one,
      refunds: [...one.refunds, { id, amount: paid.amount, state: 'pending' }],
    }));
    const made = await unlessRefused(() =>
      this.#of.client.payments.refund({ id, original: payment, amount: paid.amount }),
    );
    return this.#refunded(order.id, payment, id, made);
  }

  /** What the bank tells of a token, or of all of them. The same message once more changes nothing. */
  hear(event: WebhookEvent): void {
    const { store } = this.#of;
    const concerned =
      event.type === 'pilot.ending' ? store.all() : store.byToken(String(event.data.reference));
    for (const order of concerned) this.#told(order, event);
  }

  #told(order: Order, { id, type, timestamp, data }: WebhookEvent): void {
    const { store } = this.#of;
    if (order.token == null || order.told.some((one) => one.id === id)) return;
    const lastFour = typeof data.lastFour === 'string' ? data.lastFour : null;
    store.keep({
      ...order,
      token: asTold(order.token, data, lastFour),
      told: [...order.told, { id, type, at: timestamp, lastFour }],
    });
  }

  /** Only that nobody has it says that it was not made; whatever else hinders the question leaves it open. */
  async #asked(payment: string): Promise<Heard> {
    try {
      return await this.#of.client.payments.get(payment);
    } catch (error) {
      if (error instanceof NotKnown) return null;
      if (!(error instanceof MerchantProblem)) throw error;
      return error.status === NOT_FOUND ? { refused: 'shop' } : null;
    }
  }

  #heard(order: string, payment: string, made: Heard): Order {
    return this.#change(order, payment, (one) => {
      if (made === null) return one;
      // It was refused before it was sent anywhere.
      if ('refused' in made) return { ...one, state: 'declined', reason: made.refused };
      return paidOf(made, one.refunds);
    });
  }

  #refunded(order: string, payment: string, refund: string, made: Heard): Order {
    const state = made === null ? 'pending' : 'refused' in made ? 'declined' : made.state;
    return this.#change(order, payment, (one) => ({
      ...one,
      refunds: one.refunds.map((each) => (each.id === refund ? { ...each, state } : each)),
    }));
  }

  #change(order: string, payment: string, change: (paid: Paid) => Paid): Order {
    const { store } = this.#of;
    const now = store.order(order)!;
    return store.keep({
      ...now,
      payments: now.payments.map((one) => (one.id === payment ? change(one) : one)),
    });
  }
}

/** A payment; or that it was refused before it went anywhere, and by whose fault; null: no answer, and nothing is known. */
type Heard = Payment | { readonly refused: ReasonClass } | null;

async function unlessRefused(ask: () => Promise<Payment>): Promise<Heard> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MerchantProblem)
      return { refused: error.code.startsWith('token-') ? 'token' : 'shop' };
    if (error instanceof NotKnown) return null;
    throw error;
  }
}

const TOKEN_STATES = ['active', 'suspended', 'deleted'] as const;

/** A token after a message about it: messages overtake one another, and how it stands the one with the highest version says. */
function asTold(token: HeldToken, data: WebhookEvent['data'], lastFour: string | null): HeldToken {
  const version = typeof data.version === 'number' ? data.version : (token.version ?? 0);
  const state = TOKEN_STATES.find((known) => known === data.state);
  const isNewest = version >= (token.version ?? 0);
  return {
    ...token,
    lastFour: lastFour ?? token.lastFour,
    ...(isNewest ? { version, state: state ?? token.state } : {}),
  };
}
