import { createHash } from 'node:crypto';
import { CLEARED_KINDS, type ClearingLine } from './line.ts';

const VERSION = 'SANDGLASS-CLEARING/1';
const FIELDS = 9;

/** The head of a file: whose day it is. */
export interface ClearingHead {
  /** Settlement date. */
  readonly date: string;
  /** For whom the file is. */
  readonly member: string;
}

/** A file that cannot be what it says. */
export class ClearingFileError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

/**
 * A day's file for a member: a head, a line an exchange, and a foot with count, sum and SHA-256 of all before, so that a file that was
 * cut or altered is known as such. Fields by `|`, amounts in fen.
 */
export function writeClearingFile({ date, member }: ClearingHead, lines: readonly ClearingLine[]): string {
  const head = [VERSION, date, member].join('|');
  const body = lines.map((of) =>
    [
      of.kind,
      of.exchange,
      of.original,
      of.acquirer,
      of.issuer,
      of.amount,
      of.interchange,
      of.network,
      of.rrn,
    ].join('|'),
  );
  const text = [head, ...body].map((line) => `${line}\n`).join('');
  const sum = lines.reduce((total, { amount }) => total + amount, 0n);
  return `${text}END|${lines.length}|${sum}|${digestOf(text)}\n`;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Reads a file and checks all that it says of itself.
 * @throws ClearingFileError with the line
 */
export function readClearingFile(text: string): {
  readonly head: ClearingHead;
  readonly lines: readonly ClearingLine[];
} {
  const rows = text.split('\n');
  if (rows.pop() !== '')
    throw new ClearingFileError('the file does not end with a line end: it was cut', rows.length + 1);
  const foot = rows.at(-1)?.split('|') ?? [];
  const [version, date = '', member = ''] = rows[0]?.split('|') ?? [];
  if (version !== VERSION) throw new ClearingFileError(`this is no file of ${VERSION}`, 1);
  if (foot[0] !== 'END') throw new ClearingFileError('the foot is missing: the file was cut', rows.length);
  const lines = rows.slice(1, -1).map((row, at) => lineOf(row, at + 2));
  const sum = lines.reduce((total, { amount }) => total + amount, 0n);
  const before = text.slice(0, text.lastIndexOf('END|'));
  if (foot[1] !== String(lines.length) || foot[2] !== String(sum) || foot[3] !== digestOf(before))
    throw new ClearingFileError('count, sum or digest do not fit: the file was altered', rows.length);
  return { head: { date, member }, lines };
}

function lineOf(row: string, at: number): ClearingLine {
  const fields = row.split('|');
  if (fields.length !== FIELDS)
    throw new ClearingFileError(`expected ${FIELDS} fields, found ${fields.length}`, at);
  const [kind, exchange, original, acquirer, issuer, amount, interchange, network, rrn] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const known = CLEARED_KINDS.find((one) => one === kind);
  if (known === undefined) throw new ClearingFileError(`“${kind}” is no kind of exchange`, at);
  const [a, i, n] = [amount, interchange, network].map((text) => {
    if (!/^-?\d{1,17}$/.test(text)) throw new ClearingFileError(`“${text}” is no amount in fen`, at);
    return BigInt(text);
  }) as [bigint, bigint, bigint];
  if (a <= 0n) throw new ClearingFileError('an amount must be above zero', at);
  return { kind: known, exchange, original, acquirer, issuer, amount: a, interchange: i, network: n, rrn };
}
