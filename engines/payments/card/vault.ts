import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { assertApart, isInRange, luhnDigit, type NumberRange, parOf } from '@sandglass/emv';
import { subjectBox } from '@sandglass/keys';
import type { References } from '../iso/request.ts';

const KEY_BYTES = 32;
const REFERENCE_DIGITS = 32;

/** Where numbers of cards and tokens come from; no number can be of both. */
export interface Ranges {
  readonly cards: NumberRange;
  readonly tokens: NumberRange;
}

export type NumberKind = 'card' | 'token';

/** A new number, ready to be kept: what is found by it, and what opens again to it. */
export interface Drawn {
  readonly reference: string;
  readonly lastFour: string;
  readonly sealed: Buffer;
  readonly key: Buffer;
}

/**
 * Numbers of cards and tokens. A number is named by a keyed digest, its reference, and kept encrypted under a key of its own which
 * the vault's key wraps: whoever has only the rows has nothing, and a number whose key is destroyed is gone for good.
 */
export class Vault implements References {
  readonly #master: () => Uint8Array;
  readonly #ranges: Ranges;
  #keys: { readonly of: Uint8Array; readonly naming: KeyObject; readonly wrapping: Buffer } | undefined;

  /**
   * @param master at least 32 bytes, asked for when the first number comes: the house opens its keys after it knows its pilots
   * @throws EmvError where a card could be mistaken for a token
   */
  constructor(master: () => Uint8Array, ranges: Ranges) {
    assertApart([ranges.tokens], [ranges.cards]);
    this.#master = master;
    this.#ranges = ranges;
  }

  /** What a number stands for, by its range. */
  of(number: string): { readonly token: string } | { readonly card: string } {
    return isInRange(number, this.#ranges.tokens)
      ? { token: this.reference('token', number) }
      : { card: this.reference('card', number) };
  }

  /** Name of a number: the same each time, and of no use to whoever lacks the key. */
  reference(kind: NumberKind, number: string): string {
    const digest = createHmac('sha256', this.#opened().naming).update(number).digest('hex');
    return `${kind === 'card' ? 'card' : 'tok'}-${digest.slice(0, REFERENCE_DIGITS)}`;
  }

  /** Payment account reference of a card: the same for what replaces it, if its holder and account are the same. */
  par(controller: string, account: string): string {
    return parOf(controller, createHmac('sha256', this.#opened().naming).update(`par/${account}`).digest());
  }

  /** A number at random from its range, with its check digit. Whether it is new the rows say. */
  draw(kind: NumberKind): Drawn {
    const number = numberFrom(kind === 'card' ? this.#ranges.cards : this.#ranges.tokens);
    const reference = this.reference(kind, number);
    const key = randomBytes(KEY_BYTES);
    return {
      reference,
      lastFour: number.slice(-4),
      sealed: subjectBox(key).wrap(Buffer.from(number), reference),
      key: subjectBox(this.#opened().wrapping).wrap(key, reference),
    };
  }

  /** The number again; undefined where its key is destroyed, or the row is another's. */
  open({
    id,
    key,
    sealed,
  }: {
    readonly id: string;
    readonly key: Buffer;
    readonly sealed: Buffer;
  }): string | undefined {
    const own = key.length === 0 ? undefined : subjectBox(this.#opened().wrapping).unwrap(key, id);
    return own && subjectBox(own).unwrap(sealed, id)?.toString();
  }

  /** Derived once from the master key that there is now: a house that opens after another has its own. */
  #opened() {
    const of = this.#master();
    if (this.#keys?.of !== of) {
      const derived = (purpose: string): Buffer =>
        Buffer.from(hkdfSync('sha256', of, '', `sandglass vault ${purpose} v1`, KEY_BYTES));
      // node:crypto takes ten times as long with a Buffer for a key, and every payment is named by it.
      this.#keys = { of, naming: createSecretKey(derived('naming')), wrapping: derived('wrapping') };
    }
    return this.#keys;
  }

  /** Never printed, also by accident. */
  toJSON(): string {
    return 'Vault';
  }
}

/** Uniform over the range but for the check digit. */
function numberFrom({ first, last }: NumberRange): string {
  const [from, to] = [BigInt(first.slice(0, -1)), BigInt(last.slice(0, -1))];
  const drawn = randomBytes(16);
  const body = from + (BigInt(`0x${drawn.toString('hex')}`) % (to - from + 1n));
  const digits = String(body).padStart(first.length - 1, '0');
  return digits + luhnDigit(digits);
}
