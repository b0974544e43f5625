import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { assertApart, isInRange, luhnDigit, type NumberRange, parOf } from '@sandglass/emv';
import {
  KeyError,
  subjectBox,
  type WrappingKeys,
  type WrappingVersions,
  wrappingKeys,
} from '@sandglass/keys';
import type { References } from '../iso/request.ts';

/** Of a number's own key. */
export const KEY_BYTES = 32;
const REFERENCE_DIGITS = 32;

/** Where numbers of cards and tokens come from; no number can be of both. */
export interface Ranges {
  readonly cards: NumberRange;
  readonly tokens: NumberRange;
}

/** What stands for a number's key once it is destroyed. */
export const NO_KEY = Buffer.alloc(0);
export const isDestroyed = ({ key }: { readonly key: Buffer }): boolean => key.length === 0;

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
 * a wrapping key wraps, in an HSM where there is one: whoever has only the rows has nothing, and a number whose key is destroyed
 * is gone for good.
 */
export class Vault implements References {
  readonly #master: () => Uint8Array;
  readonly #ranges: Ranges;
  readonly #versions: () => WrappingVersions | undefined;
  #keys: { readonly of: Uint8Array; readonly naming: KeyObject; readonly wrapping: WrappingKeys } | undefined;

  /**
   * @param master at least 32 bytes, asked for when the first number comes: the house opens its keys after it knows its pilots
   * @param versions wrapping keys of an HSM, asked for with the master key; without one the master key's own derivation wraps
   * @throws EmvError where a card could be mistaken for a token
   */
  constructor(
    master: () => Uint8Array,
    ranges: Ranges,
    versions: () => WrappingVersions | undefined = () => undefined,
  ) {
    assertApart([ranges.tokens], [ranges.cards]);
    this.#master = master;
    this.#ranges = ranges;
    this.#versions = versions;
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
      key: this.#opened().wrapping.wrap(key, reference),
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
    const own = isDestroyed({ key }) ? undefined : this.#opened().wrapping.unwrap(key, id);
    return own && subjectBox(own).unwrap(sealed, id)?.toString();
  }

  /** Version of the wrapping key that wraps now; 0: the one derived from the master key. */
  get newest(): number {
    return this.#opened().wrapping.newest;
  }

  /** By what a query knows what the newest wrapped. */
  get newestMark(): ReturnType<WrappingKeys['markOf']> {
    const { wrapping } = this.#opened();
    return wrapping.markOf(wrapping.newest);
  }

  /**
   * The number's own key wrapped anew by the newest wrapping key, its ciphertext untouched; undefined where it is that already, or
   * destroyed. @throws KeyError where the version that wrapped it is gone
   */
  rewrapped({ id, key }: { readonly id: string; readonly key: Buffer }): Buffer | undefined {
    const { wrapping } = this.#opened();
    if (isDestroyed({ key }) || wrapping.versionOf(key) === wrapping.newest) return undefined;
    const own = wrapping.unwrap(key, id);
    if (own === undefined) throw new KeyError(`No wrapping key opens the key of ${id}.`);
    return wrapping.wrap(own, id);
  }

  /** Looks again which wrapping keys there are, after one was added or retired. */
  refresh(): void {
    this.#keys = undefined;
  }

  /** Derived once from the master key that there is now: a house that opens after another has its own. */
  #opened() {
    const of = this.#master();
    if (this.#keys?.of !== of) {
      const derived = (purpose: string): Buffer =>
        Buffer.from(hkdfSync('sha256', of, '', `sandglass vault ${purpose} v1`, KEY_BYTES));
      // node:crypto takes ten times as long with a Buffer for a key, and every payment is named by it.
      const wrapping = wrappingKeys(subjectBox(derived('wrapping')), KEY_BYTES, this.#versions());
      this.#keys = { of, naming: createSecretKey(derived('naming')), wrapping };
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
