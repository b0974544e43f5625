import { divide } from '@sandglass/money';

/** What a card payment costs whom, from a date on. Rates in millionths of the amount, caps in minor units; null: none. */
export interface FeeTable {
  /** First settlement date on which it counts. */
  readonly from: string;
  /** The issuer's, paid by the acquirer (发卡行服务费). */
  readonly issuer: Readonly<Record<CardKind, Rate>>;
  /** The network's, of each of the two (网络服务费). */
  readonly network: Rate;
  /** Merchants of these categories pay neither: hospitals, schools, charities and others of the public good. */
  readonly free: readonly string[];
}

export interface Rate {
  readonly ppm: number;
  readonly cap: bigint | null;
}

export type CardKind = 'debit' | 'credit';

/**
 * Ceilings of 发改价格〔2016〕557号, in force since 6 September 2016; members may agree on less, and the categories that are free are
 * those that the notice names by kind (non-profit hospitals, schools, welfare), here by ISO 18245.
 */
export const FEES: readonly FeeTable[] = [
  {
    from: '2016-09-06',
    issuer: { debit: { ppm: 3_500, cap: 1_300n }, credit: { ppm: 4_500, cap: null } },
    network: { ppm: 325, cap: 325n },
    free: ['8062', '8211', '8220', '8398'],
  },
];

export interface Fees {
  /** From acquirer to issuer, minor units. */
  readonly issuer: bigint;
  /** From acquirer and from issuer to the network, each. */
  readonly network: bigint;
}

const MILLION = 1_000_000n;
const NO_FEES: Fees = { issuer: 0n, network: 0n };

/** The table that counts on a settlement date. */
export function feesOn(date: string, tables: readonly FeeTable[] = FEES): FeeTable {
  const table = tables.filter(({ from }) => from <= date).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (table === undefined) throw new Error(`no fees are laid down for ${date}`);
  return table;
}

export interface Charged {
  /** Minor units. */
  readonly amount: bigint;
  /** ISO 18245. */
  readonly category: string;
  readonly card: CardKind;
}

/** Fees of one payment, each rounded half up to the fen and capped. */
export function feesOf(table: FeeTable, { amount, category, card }: Charged): Fees {
  if (table.free.includes(category)) return NO_FEES;
  return { issuer: feeOf(table.issuer[card], amount), network: feeOf(table.network, amount) };
}

/**
 * The fees of one step of a payment: those of what is taken after it, less those of what was taken before, however it is divided
 * into completions and refunds. So parts never cost more than the whole, a cap counts once, and what is refunded whole cost nothing.
 *
 * @param before taken by the steps before, minor units
 * @param after taken after this one; below `before` where money goes back, and then the fees do, too
 */
export function feesOfStep(
  table: FeeTable,
  { category, card }: Pick<Charged, 'category' | 'card'>,
  before: bigint,
  after: bigint,
): Fees {
  const of = (amount: bigint): Fees => (amount > 0n ? feesOf(table, { amount, category, card }) : NO_FEES);
  const [then, now] = [of(before), of(after)];
  return { issuer: now.issuer - then.issuer, network: now.network - then.network };
}

function feeOf({ ppm, cap }: Rate, amount: bigint): bigint {
  const fee = divide(amount * BigInt(ppm), MILLION, 'half-up');
  return cap !== null && fee > cap ? cap : fee;
}
