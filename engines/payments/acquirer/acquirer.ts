import { setTimeout as wait } from 'node:timers/promises';
import type { MessageParts } from '@sandglass/iso8583';
import { type Executor, readRows, system } from '@sandglass/operations';
import type { Pool } from 'pg';
import { ANSWERS, APPROVED } from '../issuer/response.ts';
import type { LinkClient } from '../link/connect.ts';
import { momentNow } from '../tape/seen.ts';
import type { Tape } from '../tape/tape.ts';
import { begun, type SaleReply, stateIn } from './as-answered.ts';
import { beginSaleOf } from './begin.ts';
import { endSaleOf } from './ended.ts';
import { adviceMessage, type Presented, repeated, requestMessage, reversalMessage } from './messages.ts';
import type { Order } from './order.ts';
import { type Sale, type SaleKind, sales } from './sale.ts';

const AGAIN_MS = 200;
/** A line may be away for hours, with thousands of sales that wait for it. */
const AGAIN_MAX_MS = 5_000;
const OPEN_MAX = 10_000;
/** `AWAY`: this time nothing was asked of the next party. `BROKEN`: whether the payment was made is not known. */
const { away: AWAY, broken: BROKEN } = ANSWERS;
/** Reversed, or never seen and declined should it come. */
const UNDONE: readonly string[] = ['00', '25'];

export interface AcquirerOptions {
  /** Its institution code, field 32; also what its exchanges begin with. */
  readonly code: string;
  readonly shard: string;
  readonly executor: Executor;
  readonly pool: Pool;
  readonly link: Pick<LinkClient, 'request'>;
  /** Where it remembers what passes, for its people. */
  readonly tape?: Tape;
}

/**
 * A merchant's way into the network. What is sent is written down before; what has no answer is reversed until that is
 * answered; what follows a sale is sent until it is answered. Killed or failed anywhere, `goOn` goes on where it stood, whether
 * the merchant asks again or not.
 */
export class Acquirer {
  readonly #of: AcquirerOptions;
  readonly #begin;
  readonly #end;
  /** One thing at a time is done with a sale. */
  readonly #going = new Map<string, Promise<Sale>>();
  #isOver = false;

  constructor(of: AcquirerOptions) {
    this.#of = of;
    this.#begin = beginSaleOf(of.shard);
    this.#end = endSaleOf(of.shard, of.code);
  }

  /** Pays, or holds. A sale that is not approved in the answer's time ends declined or reversed, never in between. */
  pay(kind: 'purchase' | 'hold', order: Order, presented: Presented): Promise<Sale> {
    return this.#alone(order.sale, () => this.#pay(kind, order, presented));
  }

  /** A merchant that asks again before it is answered waits for the same answer. */
  async #alone(sale: string, work: () => Promise<Sale>): Promise<Sale> {
    for (let before = this.#going.get(sale); before !== undefined; before = this.#going.get(sale))
      await before.catch(() => undefined);
    const going = work().finally(() => this.#going.delete(sale));
    this.#going.set(sale, going);
    return going;
  }

  async #pay(kind: 'purchase' | 'hold', order: Order, presented: Presented): Promise<Sale> {
    const askedAt = momentNow();
    const { sale, isNew } = await this.#begun(kind, order);
    const { tape, code } = this.#of;
    tape?.shop('order', sale, code, askedAt);
    const ended = await this.#paid(sale, presented, isNew);
    tape?.shop('reply', ended, code, momentNow());
    return ended;
  }

  async #paid(sale: Sale, presented: Presented, isNew: boolean): Promise<Sale> {
    if (sale.state !== 'sending') return this.#settled(sale);
    const answer = await this.#of.link.request(requestMessage(this.#of.code, sale, presented));
    const response = answer.kind === 'answered' ? answer.message.get(39) : undefined;
    // Of what may have been sent before, a refusal is of this message and not of that: only an approval says what became of it.
    const isSaid = isNew ? response !== BROKEN : response === APPROVED;
    if (answer.kind === 'answered' && isSaid)
      return this.#settled(await this.#ended(sale, 'answered', response, answer.message.get(38)));
    // Never sent, so never done: nothing has to be reversed. Of a sale from before a stop nobody knows that it was not sent.
    if (isNew && answer.kind === 'unsent' && answer.why !== 'in-flight')
      return this.#ended(sale, 'answered', AWAY);
    return this.#settled(await this.#ended(sale, 'unknown'));
  }

  /** Takes what was held, or gives back what was paid; sent until it is answered. */
  follow(
    kind: 'completion' | 'refund',
    order: Order & { readonly original: string },
    more = false,
  ): Promise<Sale> {
    return this.#alone(order.sale, () => this.#follow(kind, order, more));
  }

  async #follow(
    kind: 'completion' | 'refund',
    order: Order & { readonly original: string },
    more: boolean,
  ): Promise<Sale> {
    const { sale } = await this.#begun(kind, order, { original: order.original, more });
    return sale.state === 'sending' ? this.#advised(sale) : sale;
  }

  /** Gives up what was paid or held, whole: it ends reversed, or stays approved where the bank says that it is too late. */
  void(id: string): Promise<Sale> {
    return this.#alone(id, () => this.#void(id));
  }

  async #void(id: string): Promise<Sale> {
    const sale = await this.sale(id);
    if (sale === undefined) throw new RefusedSale('original-unknown', { rrn: id });
    return this.#settled(await this.#ended(sale, 'voiding'));
  }

  /** Goes on with what is open and nobody goes on with: from before a stop, or left by a failure. @returns each, as it ends */
  async goOn(): Promise<readonly Promise<Sale>[]> {
    const { rows } = await this.#of.pool.query<{ id: string }>(
      `select id from payments.sale where shard = $1 and state in ('sending', 'unknown', 'voiding') order by at, id limit ${OPEN_MAX}`,
      [this.#of.shard],
    );
    const left = rows.filter(({ id }) => !this.#going.has(id));
    return left.map(({ id }) => this.#alone(id, () => this.#goneOn(id)));
  }

  /** Resolves when all that was open has ended. */
  async recover(): Promise<void> {
    for (;;) {
      const begun = await this.goOn();
      if (this.#going.size === 0) return;
      await Promise.all([...begun, ...this.#going.values()]);
    }
  }

  async #goneOn(id: string): Promise<Sale> {
    const sale = (await this.sale(id))!;
    if (sale.state !== 'sending') return this.#settled(sale);
    if (sale.original !== null) return this.#advised(sale);
    return this.#settled(await this.#ended(sale, 'unknown'));
  }

  async sale(id: string): Promise<Sale | undefined> {
    const [row] = await readRows(this.#of.pool, sales, 'where shard = $1 and id = $2', [this.#of.shard, id]);
    return row;
  }

  /** Sends nothing more; what is open is gone on with after the next start. */
  stop(): void {
    this.#isOver = true;
  }

  async #begun(
    kind: SaleKind,
    order: Order,
    after: { readonly original?: string; readonly more?: boolean } = {},
  ): Promise<{ readonly sale: Sale; readonly isNew: boolean }> {
    const { sale, merchant, terminal, amount } = order;
    const input = { sale, kind, merchant, terminal, amount, ...after };
    const { reply, repeated } = await this.#submit(this.#begin, input, `begin ${sale}`);
    // What was begun just now is as the answer says; what was begun before has gone on since.
    const row = repeated ? await this.sale(sale) : begun(order, kind, after, reply);
    if (row === undefined) throw new Error(`the sale ${sale} was not begun`);
    return { sale: row, isNew: !repeated };
  }

  async #ended(
    sale: Sale,
    to: 'answered' | 'unknown' | 'voiding' | 'kept' | 'reversed' | 'stuck',
    response?: string,
    approval?: string,
  ): Promise<Sale> {
    const more = {
      ...(response === undefined ? {} : { response }),
      ...(approval === undefined ? {} : { approval }),
    };
    const input = { sale: sale.id, to, ...more };
    const { reply, repeated } = await this.#submit(this.#end, input, `${to} ${sale.id}`);
    return repeated ? (await this.sale(sale.id))! : { ...sale, ...stateIn(reply) };
  }

  /** Reverses what is unknown or given up; what is settled already stays as it is. */
  async #settled(sale: Sale): Promise<Sale> {
    if (sale.state !== 'unknown' && sale.state !== 'voiding') return sale;
    const response = await this.#untilAnswered(reversalMessage(this.#of.code, sale));
    const refused = sale.state === 'voiding' ? 'kept' : 'stuck';
    return this.#ended(sale, UNDONE.includes(response) ? 'reversed' : refused, response);
  }

  async #advised(sale: Sale): Promise<Sale> {
    const original = await this.sale(sale.original!);
    if (original === undefined) throw new Error(`the sale ${sale.original} is gone`);
    const response = await this.#untilAnswered(adviceMessage(this.#of.code, sale, original));
    return this.#ended(sale, 'answered', response);
  }

  async #untilAnswered(message: MessageParts): Promise<string> {
    for (let n = 0; !this.#isOver; n += 1) {
      const answer = await this.#of.link.request(n === 0 ? message : repeated(message));
      const response = answer.kind === 'answered' ? answer.message.get(39) : undefined;
      // 91 and 96 say that nothing is known at the other end either.
      if (response !== undefined && response !== AWAY && response !== BROKEN) return response;
      await wait(Math.min(AGAIN_MS * 2 ** n, AGAIN_MAX_MS));
    }
    throw new Error('the acquirer is stopped');
  }

  /** @returns its answer, and whether it was done before */
  async #submit<I>(
    operation: unknown,
    input: I,
    key: string,
  ): Promise<{ readonly reply: SaleReply; readonly repeated: boolean }> {
    const outcome = await this.#of.executor.submit(operation as never, input as never, {
      actor: system,
      key,
    });
    if (outcome.outcome === 'refused') throw new RefusedSale(outcome.code, outcome.values);
    return { reply: outcome.reply as unknown as SaleReply, repeated: outcome.repeated };
  }
}

/** The merchant's key belongs to another sale, or what it follows is not there. */
export class RefusedSale extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: string, values: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
