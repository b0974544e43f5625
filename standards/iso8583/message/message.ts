import { inspect } from 'node:util';
import type { Preamble } from '../codec/header.ts';
import type { Written } from '../codec/written.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';
import { hasPart, hasRun, isWhole, partsOfNumbers, preambleShown } from './doubt.ts';
import { maskPansIn } from './pans-in-text.ts';
import { redacted, secrecyOf } from './secrecy.ts';

const MERCHANT_CODE = 42;
/** Additional amounts: account, kind, currency, sign and twelve digits each (ISO 8583-1:1987, field 54). */
const AMOUNTS = 54;
const ARE_AMOUNTS = /^(?:\d{7}[CD]\d{12})*$/;
const NONE: ReadonlySet<number> = new Set();

/** Values by field number: digits and text as they are, bytes in upper-case hexadecimal. */
export type FieldValues = Readonly<Record<number, string | undefined>>;

/** A message with everything in it. Do not log it: that is what the message itself is for. */
export interface Revealed extends Preamble {
  readonly mti: string;
  readonly fields: Readonly<Record<number, string>>;
  readonly written?: Written | undefined;
}

/** What the codec found out about a message while it read it. */
export interface Found {
  /** Fields that are printed by their length only, since they may have digits of the card's number. */
  readonly doubtful?: ReadonlySet<number> | undefined;
  readonly written?: Written | undefined;
}

/**
 * A message that keeps card data to itself. However it is printed — template, log, JSON, inspector — a card number shows its
 * first six and last four digits, and tracks, PIN block, chip data and private fields only their length. `get` gives open
 * fields and refuses card data; whoever needs that says `reveal`, which a reviewer finds by its name.
 */
export class Iso8583Message {
  readonly dialect: Dialect;
  readonly mti: string;
  readonly #values: readonly (string | undefined)[];
  readonly #preamble: Preamble;
  readonly #doubtful: ReadonlySet<number>;
  readonly #written: Written | undefined;
  #mayShow: ((value: string) => boolean) | undefined;

  constructor(
    dialect: Dialect,
    mti: string,
    values: readonly (string | undefined)[],
    preamble: Preamble = {},
    { doubtful = NONE, written }: Found = {},
  ) {
    this.dialect = dialect;
    this.mti = mti;
    this.#values = values;
    this.#preamble = preamble;
    this.#doubtful = doubtful;
    this.#written = written;
  }

  get tpdu(): string | undefined {
    return this.#preamble.tpdu;
  }

  get header(): string | undefined {
    return this.#preamble.header;
  }

  /** How it was written where its dialect leaves a choice; undefined where `encode` writes it so by itself. */
  get written(): Written | undefined {
    return this.#written;
  }

  has(field: number): boolean {
    return this.#values[field] !== undefined;
  }

  /** The numbers of the fields that are there, ascending. */
  fields(): number[] {
    const numbers: number[] = [];
    for (let field = 2; field < this.#values.length; field += 1) {
      if (this.#values[field] !== undefined) numbers.push(field);
    }
    return numbers;
  }

  /** An open field's value. Card data is refused: a card number must not come along by habit. */
  get(field: number): string | undefined {
    const secrecy = secrecyOf(this.dialect, field);
    if (secrecy === undefined || secrecy === 'private') return this.#values[field];
    throw new Iso8583Error('secret', 'this is card data: use reveal, or shown for print', { field });
  }

  /** A value as it may be printed. */
  shown(field: number): string | undefined {
    const value = this.#values[field];
    if (value === undefined) return undefined;
    if (this.#doubtful.has(field) || (field === AMOUNTS && !ARE_AMOUNTS.test(value)))
      return redacted('private', value);
    const secrecy = secrecyOf(this.dialect, field);
    if (secrecy === undefined && !this.#mayBeShown(value)) return redacted('private', value);
    const shown = redacted(secrecy, value);
    // A card number may stand anywhere by mistake, or by a damaged bitmap; a merchant's own code of 15 digits is none.
    return field === MERCHANT_CODE ? shown : maskPansIn(shown);
  }

  /**
   * Of a whole message an open value that has no part of its numbers; of one whose fields may have moved none that could be such a
   * part. Worked out when it is first printed.
   */
  #mayBeShown(value: string): boolean {
    if (this.#mayShow === undefined) {
      const parts = partsOfNumbers(this.dialect, this.#values);
      this.#mayShow =
        this.#doubtful.size === 0 && isWhole(this.dialect, this.mti, this.#values)
          ? (one) => !hasPart(one, parts)
          : (one) => !hasRun(one);
    }
    return this.#mayShow(value);
  }

  /** What stands before the message, as it may be printed. */
  get preambleShown(): Preamble {
    return preambleShown(this.#preamble, (value) => this.#mayBeShown(value));
  }

  /** One field in clear, or the whole message. */
  reveal(): Revealed;
  reveal(field: number): string | undefined;
  reveal(field?: number): Revealed | string | undefined {
    if (field !== undefined) return this.#values[field];
    const fields: Record<number, string> = {};
    for (let number = 2; number < this.#values.length; number += 1) {
      const value = this.#values[number];
      if (value !== undefined) fields[number] = value;
    }
    const written = this.#written === undefined ? {} : { written: this.#written };
    return { mti: this.mti, ...this.#preamble, fields, ...written };
  }

  /** What JSON.stringify writes: redacted. */
  toJSON(): Record<string, unknown> {
    const fields = Object.fromEntries(this.fields().map((number) => [number, this.shown(number)]));
    return { dialect: this.dialect.name, mti: this.mti, ...this.preambleShown, fields };
  }

  toString(): string {
    return `${this.mti} ${this.fields()
      .map((field) => `${field}=${this.shown(field)}`)
      .join(' ')}`;
  }

  [inspect.custom](): string {
    return `Iso8583Message(${this.dialect.name}) ${this.toString()}`;
  }
}
