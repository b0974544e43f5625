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
};

/**
 * Writes PostgreSQL's binary form of a one-dimensional array (src/backend/utils/adt/arrayfuncs.c, array_recv).
 * Binary, because escaping text into array literals and parsing it again was the dearest part of a batch.
 */
export function encodeArray(type: ColumnType, values: readonly unknown[]): Buffer {
  const writer = new Growing(20 + values.length * 16);
  let hasNull = 0;
  writer.int32(values.length === 0 ? 0 : 1);
  writer.int32(0);
  writer.int32(encodings[type].oid);
  if (values.length === 0) return writer.done();
  writer.int32(values.length);
  writer.int32(1);
  const write = writers[type];
  for (const value of values) {
    if (value === null || value === undefined) {
      hasNull = 1;
      writer.int32(-1);
    } else write(writer, value);
  }
  const bytes = writer.done();
  bytes.writeInt32BE(hasNull, 4);
  return bytes;
}

class Growing {
  #bytes: Buffer;
  #at = 0;

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  #room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + size));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }

  int32(value: number): void {
    this.#room(4);
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  int64(value: bigint): void {
    this.#room(12);
    this.#bytes.writeInt32BE(8, this.#at);
    this.#at = this.#bytes.writeBigInt64BE(value, this.#at + 4);
  }

  byte(value: number): void {
    this.#room(5);
    this.#bytes.writeInt32BE(1, this.#at);
    this.#at = this.#bytes.writeUInt8(value, this.#at + 4);
  }

  /** The number of bytes that the text took. */
  string(value: string, encoding: 'utf8' | 'hex'): number {
    this.#room(4 + value.length * 3);
    const length = this.#bytes.write(value, this.#at + 4, encoding);
    this.#bytes.writeInt32BE(length, this.#at);
    this.#at += 4 + length;
    return length;
  }

  buffer(value: Buffer): void {
    this.#room(4 + value.length);
    this.#at = this.#bytes.writeInt32BE(value.length, this.#at);
    this.#at += value.copy(this.#bytes, this.#at);
  }

  done(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }
}

type Write = (writer: Growing, value: unknown) => unknown;

function wrong(type: ColumnType, value: unknown): never {
  throw new TypeError(`a ${type} column was given ${typeof value}`);
}

const writers: Readonly<Record<ColumnType, Write>> = {
  text: (w, v) => (typeof v === 'string' ? w.string(v, 'utf8') : wrong('text', v)),
  bigint: (w, v) => (typeof v === 'bigint' ? w.int64(v) : wrong('bigint', v)),
  int: (w, v) => {
    if (typeof v !== 'number' || !Number.isInteger(v)) wrong('int', v);
    w.int32(4);
    w.int32(v);
  },
  bool: (w, v) => (typeof v === 'boolean' ? w.byte(v ? 1 : 0) : wrong('bool', v)),
  bytes: (w, v) => (Buffer.isBuffer(v) ? w.buffer(v) : wrong('bytes', v)),
  json: (w, v) => w.string(JSON.stringify(v), 'utf8'),
  date: (w, v) => {
    if (typeof v !== 'string') wrong('date', v);
    w.int32(4);
    w.int32(daysOf(v));
  },
  instant: (w, v) => (typeof v === 'number' ? w.int64(BigInt(v - MS_2000) * 1000n) : wrong('instant', v)),
  uuid: (w, v) => (typeof v === 'string' && w.string(v, 'hex') === UUID_BYTES ? undefined : wrong('uuid', v)),
};

const UUID_BYTES = 16;

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
