import {
  ASCII,
  BINARY,
  type Dialect,
  decode,
  encode,
  type Iso8583Message,
  type MessageParts,
  UNIONPAY_POS,
} from '@sandglass/iso8583';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { type Timed, timed } from './timed.ts';

const GOAL_RATE = 200_000;
const WARM_UP_SECONDS = 1;
const CHIP_DATA =
  '9F26080102030405060708' +
  '9F2701809F101307010103A00000010A01000000000000000000009F3704000000019F36020001950500000000009A03261128' +
  '9C01009F02060000000001005F2A02015682027C009F1A0201569F03060000000000009F3303E0E1C8';

const dialects: readonly Dialect[] = [ASCII, BINARY, UNIONPAY_POS];

/**
 * Purchases by chip with 19 fields, decoded on one core, each field read once: by the dialect of terminals (the rate), by the
 * others, and, the baseline, the same fields as JSON by `JSON.parse`, each read once too.
 */
export async function benchIso8583({ seconds, size, say }: BenchOptions): Promise<BenchResult> {
  const cases = Array.from({ length: size }, (_, n) => purchase(n));
  const texts = cases.map((parts) => JSON.stringify(parts));
  const runs: [string, (n: number) => number][] = [
    ...dialects.map((dialect): [string, (n: number) => number] => {
      const messages = cases.map((parts) => encode(dialect, parts));
      return [dialect.name, (n) => charactersIn(decode(dialect, messages[n % size]!))];
    }),
    [
      'decode alone, unionpay-pos',
      (
        (messages) => (n: number) =>
          decode(UNIONPAY_POS, messages[n % size]!).mti.length
      )(cases.map((parts) => encode(UNIONPAY_POS, parts))),
    ],
    ['JSON.parse', (n) => charactersOf(fieldsOf(texts[n % size]!))],
    ['encode, unionpay-pos', (n) => encode(UNIONPAY_POS, cases[n % size]!).length],
  ];
  const measured = runs.map(([name, run]): [string, Timed] => {
    timed(run, WARM_UP_SECONDS);
    const found = timed(run, seconds);
    say(`${name}: ${found.rate}/s`);
    return [name, found];
  });
  const of = (name: string): Timed => new Map(measured).get(name)!;
  const decoded = of(UNIONPAY_POS.name);
  const baseline = of('JSON.parse');
  return {
    name: 'iso8583',
    rate: decoded.rate,
    unit: 'messages/s decoded on one core',
    baseline: { name: 'JSON.parse of the same fields', rate: baseline.rate },
    ratio: round(decoded.rate / baseline.rate),
    p50Ms: decoded.p50Ms,
    p99Ms: decoded.p99Ms,
    errors: 0,
    machine: machine(),
    detail: { ...Object.fromEntries(measured), goal: { rate: GOAL_RATE }, fields: 19, messages: size },
  };
}

/** Different numbers, amounts, trace numbers and terminals; no card has these numbers. */
function purchase(n: number): MessageParts {
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  const pan = `62220000${digits(n * 7_919, 8)}`;
  return {
    mti: '0200',
    tpdu: '6000060000',
    header: '603100311003',
    fields: {
      2: pan,
      3: '000000',
      4: digits(100 + n * 31, 12),
      11: digits(n, 6),
      12: '101530',
      13: '1128',
      14: '3012',
      22: '071',
      23: '001',
      25: '00',
      35: `${pan}D30122010000000000`,
      37: digits(n, 12),
      41: digits(n % 997, 8),
      42: digits(n % 89, 15),
      49: '156',
      52: '0123456789ABCDEF',
      53: '2600000000000000',
      55: CHIP_DATA,
      64: 'FEDCBA9876543210',
    },
  };
}

const charactersOf = (fields: Readonly<Record<number, string>>): number => {
  let count = 0;
  for (const field in fields) count += fields[field]!.length;
  return count;
};

function charactersIn(message: Iso8583Message): number {
  let count = 0;
  for (const field of message.fields()) count += message.reveal(field)!.length;
  return count;
}

function fieldsOf(text: string): Record<number, string> {
  const { fields }: { fields: Record<number, string> } = JSON.parse(text);
  return fields;
}
