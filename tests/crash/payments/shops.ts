import { setTimeout as wait } from 'node:timers/promises';
import type { Cryptograms } from '@sandglass/payments';
import type { Parties } from './parties.ts';
import { type Ask, MERCHANT, numberOf, REQUESTOR, referenceOf } from './told.ts';

const AGAIN_MS = 40;
const ENDED = ['approved', 'declined', 'reversed', 'stuck'];

/** What the shops were told, kept by this process, which is not one of those that die: sale → how it ended. */
export type Journal = Map<string, string>;

/** Shops that buy, hold and take, give back, and give up, one after the other, until they are closed. */
export class Shops {
  readonly journal: Journal = new Map();
  /** Sales that were paid and given up. */
  readonly voided = new Set<string>();
  readonly #parties: Parties;
  readonly #cryptograms: Cryptograms;
  #counter = 0;
  #isOpen = false;
  #working: Promise<unknown> = Promise.resolve();

  constructor(parties: Parties, cryptograms: Cryptograms) {
    this.#parties = parties;
    this.#cryptograms = cryptograms;
  }

  open(count: number): void {
    this.#isOpen = true;
    this.#working = Promise.all(Array.from({ length: count }, (_, n) => this.#shop(n)));
  }

  /** Resolves when each shop has heard how its last sale ended. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#working;
  }

  async #shop(first: number): Promise<void> {
    for (let turn = first; this.#isOpen; turn += 1) {
      const what = turn % 3 === 0 ? 'hold' : 'purchase';
      const sale = await this.#until(this.#paid(first, what), first);
      if (sale.state !== 'approved') {
        await wait(AGAIN_MS);
        continue;
      }
      const name = `${sale.sale}-after`;
      if (what === 'hold')
        await this.#until({ do: 'completion', sale: name, amount: '2.00', original: sale.sale }, first);
      else if (turn % 3 === 1)
        await this.#until({ do: 'refund', sale: name, amount: '1.00', original: sale.sale }, first);
      else if (turn % 6 === 2) await this.#givenUp(sale.sale);
    }
  }

  /** A shop that gives a payment up asks for it until it is so: whoever only looks cannot tell a sale that was not given up yet. */
  async #givenUp(sale: string): Promise<void> {
    for (;;) {
      const { state } = await this.#parties.ask({ do: 'void', sale, amount: '3.00' });
      if (state === 'reversed') break;
      await wait(AGAIN_MS);
    }
    this.journal.set(sale, 'reversed');
    this.voided.add(sale);
  }

  #paid(shop: number, what: 'purchase' | 'hold'): Omit<Ask, 'n'> {
    this.#counter += 1;
    const number = numberOf(shop);
    const bound = {
      token: referenceOf(number),
      requestor: REQUESTOR,
      amount: 300n,
      currency: '156',
      merchant: MERCHANT,
    };
    const cryptogram = this.#cryptograms.make(bound, this.#counter);
    return { do: what, sale: `sale-${this.#counter}`, amount: '3.00', number, cryptogram };
  }

  /** As a shop does it: asks under its own key until it hears how it ended; every other one asks once, and then only looks. */
  async #until(
    what: Omit<Ask, 'n'>,
    shop: number,
  ): Promise<{ readonly sale: string; readonly state: string }> {
    const later: Omit<Ask, 'n'> =
      shop % 2 === 0 ? what : { do: 'look', sale: what.sale, amount: what.amount };
    for (let next = what; ; ) {
      const { state } = await this.#parties.ask(next);
      // Nobody has it: it was not made, and may be.
      next = state === 'absent' ? what : later;
      if (state !== undefined && ENDED.includes(state)) {
        this.journal.set(what.sale, state);
        return { sale: what.sale, state };
      }
      await wait(AGAIN_MS);
    }
  }
}
