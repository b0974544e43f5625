import type { ColumnType } from './column.ts';

/** PostgreSQL's element type in a binary array, and the cast of the statement's parameter. */
interface Encoding {
  readonly oid: number;
  readonly sqlType: string;
  /** Turns the parameter's array element into the column's type inside the statement. */
  readonly cast?: string;
}

const MS_2000 = Date.UTC(2000, 0, 1);
const MS_PER_DAY = 86_400_000;

export const encodings: Readonly<Record<ColumnType, Encoding>> = {
  text: { oid: 25, sqlType: 'text' },
  bigint: { oid: 20, sqlType: 'int8' },
  int: { oid: 23, sqlType: 'int4' },
  bool: { oid: 16, sqlType: 'bool' },
  bytes: { oid: 17, sqlType: 'bytea' },
  json: { oid: 25, sqlType: 'text', cast: 'jsonb' },
  date: { oid: 1082, sqlType: 'date' },
  instant: { oid: 1184, sqlType: 'timestamptz' },
  uuid: { oid: 2950, sqlType: 'uuid' },
  hex: { oid: 17, sqlType: 'bytea' },
};

/** PostgreSQL's binary form of a whole column: see `ColumnArray`. */
export function encodeArray(type: ColumnType, values: readonly unknown[]): Buffer {
  const array = new ColumnArray(type, values.length);
  for (const value of values) array.add(value ?? null);
  return array.done();
}

const HEADER = 20;
const BYTES_PER_VALUE_GUESS = 16;

/**
 * Builds PostgreSQL's binary form of a one-dimensional array (src/backend/utils/adt/arrayfuncs.c, array_recv) value by
 * value. Binary, because escaping text into array literals and parsing it again was the dearest part of a batch.
 */
export class ColumnArray {
  readonly #type: ColumnType;
  readonly #write: Write;
  readonly #bytes: Growing;
  #count = 0;
  #nulls = 0;
  /** While all values are the same only the first is written. */
  #first: unknown;
  #same = true;

  constructor(type: ColumnType, countGuess = 0) {
    this.#type = type;
    this.#write = writers[type];
    this.#bytes = new Growing(HEADER + countGuess * BYTES_PER_VALUE_GUESS);
    this.clear();
  }

  /** Forgets its values, keeps its room. */
  clear(): void {
    this.#bytes.at = HEADER;
    this.#count = 0;
    this.#nulls = 0;
    this.#same = true;
  }

  /** Throws TypeError or RangeError where the value is not one of the column's. */
  add(value: unknown): void {
    this.#count += 1;
    if (this.#count === 1) this.#first = value;
    else if (this.#same) {
      if (value === this.#first) return;
      this.#writeOut(this.#count - 2);
    }
    this.#put(value);
  }

  #put(value: unknown): void {
    if (value === null) {
      this.#nulls += 1;
      this.#bytes.int32(-1);
    } else this.#write(this.#bytes, value);
  }

  #writeOut(times: number): void {
    this.#same = false;
    for (let n = 0; n < times; n += 1) this.#put(this.#first);
  }

  /** The array of all values. It is overwritten after `clear`. */
  done(): Buffer {
    if (this.#same) this.#writeOut(this.#count - 1);
    return this.#headed(this.#count);
  }

  /**
   * The same, shorter where all values are equal: one of them, or none for nulls alone. A column that may be null is
   * only shortened to none, for its reader could not tell a shared value from a null.
   */
  folded(nullable: boolean): Buffer {
    if (!this.#same || this.#count === 0) return this.done();
    if (this.#nulls > 0) return this.#headed(0);
    return nullable ? this.done() : this.#headed(1);
  }

  #headed(count: number): Buffer {
    const bytes = this.#bytes.written();
    bytes.writeInt32BE(count === 0 ? 0 : 1, 0);
    bytes.writeInt32BE(this.#nulls > 0 && count > 0 ? 1 : 0, 4);
    bytes.writeInt32BE(encodings[this.#type].oid, 8);
    bytes.writeInt32BE(count, 12);
    bytes.writeInt32BE(1, 16);
    return count === 0 ? bytes.subarray(0, 12) : bytes;
  }
}

/** Shorter texts are copied here: a call into Node costs more. */
const SHORT = 48;
const ASCII_MAX = 0x7f;

/** Bytes that grow. Integers go through a DataView: of Buffer's own way with 64 bits each would leave garbage behind. */
class Growing {
  #bytes: Buffer;
  #view: DataView;
  at = 0;

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
    this.#view = new DataView(this.#bytes.buffer);
  }

  #room(size: number): void {
    if (this.at + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.at + size));
    this.#bytes.copy(larger, 0, 0, this.at);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  int32(value: number): void {
    this.#room(4);
    this.#view.setInt32(this.at, value);
    this.at += 4;
  }

  int64(value: bigint): void {
    this.#room(12);
    this.#view.setInt32(this.at, 8);
    this.#view.setBigInt64(this.at + 4, value);
    this.at += 12;
  }

  byte(value: number): void {
    this.#room(5);
    this.#view.setInt32(this.at, 1);
    this.#view.setUint8(this.at + 4, value);
    this.at += 5;
  }

  text(value: string): void {
    this.#room(4 + value.length * 3);
    const from = this.at + 4;
    const length = value.length < SHORT ? this.#ascii(value, from) : -1;
    this.#end(length === -1 ? this.#bytes.write(value, from, 'utf8') : length);
  }

  /** False when it is no hexadecimal text of whole bytes. */
  hex(value: string): boolean {
    this.#room(4 + value.length);
    const length = this.#bytes.write(value, this.at + 4, 'hex');
    this.#end(length);
    return length * 2 === value.length;
  }

  buffer(value: Buffer): void {
    this.#room(4 + value.length);
    this.#bytes.set(value, this.at + 4);
    this.#end(value.length);
  }

  /** −1 when it is not ASCII. */
  #ascii(value: string, from: number): number {
    for (let n = 0; n < value.length; n += 1) {
      const code = value.charCodeAt(n);
      if (code > ASCII_MAX) return -1;
      this.#bytes[from + n] = code;
    }
    return value.length;
  }

  /** Puts the length before what was written. */
  #end(length: number): void {
    this.#view.setInt32(this.at, length);
    this.at += 4 + length;
  }

  written(): Buffer {
    return this.#bytes.subarray(0, this.at);
  }
}

type Write = (writer: Growing, value: unknown) => unknown;

function wrong(type: ColumnType, value: unknown): never {
  throw new TypeError(`a ${type} column was given ${typeof value}`);
}

const HEX_OF_UUID = 32;
const INT8_MAX = 2n ** 63n - 1n;
const INT8_MIN = -(2n ** 63n);

const writers: Readonly<Record<ColumnType, Write>> = {
  text: (w, v) => (typeof v === 'string' ? w.text(v) : wrong('text', v)),
  bigint: (w, v) => {
    if (typeof v !== 'bigint') wrong('bigint', v);
    if (v > INT8_MAX || v < INT8_MIN) throw new RangeError('a bigint column was given more than eight bytes');
    w.int64(v);
  },
  int: (w, v) => {
    if (typeof v !== 'number' || !Number.isInteger(v)) wrong('int', v);
    if (v !== (v | 0)) throw new RangeError('an int column was given more than four bytes');
    w.int32(4);
    w.int32(v);
  },
  bool: (w, v) => (typeof v === 'boolean' ? w.byte(v ? 1 : 0) : wrong('bool', v)),
  bytes: (w, v) => (Buffer.isBuffer(v) ? w.buffer(v) : wrong('bytes', v)),
  json: (w, v) => w.text(JSON.stringify(v)),
  date: (w, v) => {
    if (typeof v !== 'string') wrong('date', v);
    w.int32(4);
    w.int32(daysOf(v));
  },
  instant: (w, v) => (typeof v === 'number' ? w.int64(BigInt(v - MS_2000) * 1000n) : wrong('instant', v)),
  hex: (w, v) => (typeof v === 'string' && w.hex(v) ? undefined : wrong('hex', v)),
  uuid: (w, v) =>
    typeof v === 'string' && v.length === HEX_OF_UUID && w.hex(v) ? undefined : wrong('uuid', v),
};

/** A batch has one business date or few: the last one is kept. */
let lastDate = { text: '2000-01-01', days: 0 };

/** Days since 2000-01-01. A date that does not exist is refused: Date.parse would take its neighbour or no number. */
function daysOf(text: string): number {
  if (text === lastDate.text) return lastDate.days;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
    throw new RangeError('a date column was given a date that does not exist');
  }
  lastDate = { text, days: (ms - MS_2000) / MS_PER_DAY };
  return lastDate.days;
}
