import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import {
  accountBalances,
  amountText,
  borrowers,
  drawings,
  instalments,
  lendingOf,
  loans,
  nightOf,
  positions,
  restructuringOf,
  standings,
} from '@sandglass/lending';
import {
  type Contract,
  customer,
  disagreements,
  House,
  later,
  signContract,
} from '@sandglass/lending/testing';
import { type Actor, type AnyOperation, type Row, readRows, type Table } from '@sandglass/operations';
import { parseDate } from '@sandglass/time';
import { expect } from 'vitest';
import { runNight } from '../nights/night.ts';

const SHARD = 'probe';
const LOAN = 'loan-1';
const ann = customer('ann');
const officer: Actor = { role: 'institution', party: 'bank', person: 'officer' };
const second: Actor = { ...officer, person: 'second' };
/** Loans of it are classified each by itself. */
export const RETAIL = 'home-personal';
const lender = { shard: SHARD, retail: [RETAIL], keysOf: () => [], objection: () => undefined };
const lending = lendingOf(lender);
const restructuring = restructuringOf(lender, {
  prefix: '/restructures',
  // Nothing is read by its doors here.
  useOf: (parties, data) => {
    const operation = lending.openBooks as unknown as AnyOperation;
    return { purpose: 'test', basis: 'contract', data, parties, operation, shard: SHARD };
  },
});

/** What happens on a day: money comes or goes before the night, the rest after it. */
export interface Happening {
  readonly on: string;
  readonly what: (book: NightlyBook) => Promise<unknown>;
  /** Before the night of the day, as money that arrives in time to be debited. */
  readonly before?: boolean;
}

/** A lender’s book with one loan and every night of it, on a database of its own. */
export class NightlyBook {
  readonly db: TestDatabase;
  readonly house: House;
  /** Days of the month on which something falls due. */
  readonly #dueDays = new Set<string>();
  #last: string;

  private constructor(db: TestDatabase, date: string) {
    this.db = db;
    this.house = new House(db.pool);
    this.#dueDays.add(date.slice(8));
    this.#last = date;
  }

  /** The loan is signed and drawn on the date, and its money is spent. */
  static async begin(date: string, contract: Contract, amount: string): Promise<NightlyBook> {
    const book = new NightlyBook(await testDatabase(), date);
    book.#at(date);
    await book.house.start();
    await book.house.done(lending.openBooks, {});
    await book.house.done(signContract, { contract: { ...contract, id: LOAN, customer: ann.party } });
    await book.house.done(lending.draw, { loanId: LOAN, amount }, ann);
    await book.spends(amount);
    return book;
  }

  /** Ann signs another loan, of which some is drawn and spent, or nothing. */
  async borrows(id: string, contract: Contract, amount?: string): Promise<void> {
    await this.house.done(signContract, { contract: { ...contract, id, customer: ann.party } });
    if (amount === undefined) return;
    await this.house.done(lending.draw, { loanId: id, amount }, ann);
    await this.spends(amount);
    this.#dueDays.add(this.house.businessDate.slice(8));
  }

  async end(): Promise<void> {
    await this.house.stop();
    await this.db.close();
  }

  /**
   * Every night up to a date with what happens meanwhile; the books agree after each happening, and in the end. Nights on which
   * nothing can be due are caught up by the next, as after a server that stood still.
   */
  async until(date: string, happenings: readonly Happening[] = []): Promise<void> {
    for (let day = later(this.#last, 1); day <= date; day = later(day, 1)) {
      const today = happenings.filter(({ on }) => on === day);
      if (today.length === 0 && day !== date && !this.#mayBeDue(day)) continue;
      this.#at(day);
      for (const { what } of today.filter(({ before }) => before)) await what(this);
      await this.#night(day);
      for (const { what } of today.filter(({ before }) => !before)) await what(this);
      if (today.length > 0 || day === date) await this.agrees();
    }
    this.#last = date;
  }

  pays = (amount: string) => this.house.done(lending.payIn, { amount }, ann);
  spends = (amount: string) => this.house.done(lending.payAway, { amount }, ann);
  repays = (amount: string) => this.house.done(lending.repay, { loanId: LOAN, amount }, ann);

  /** What of another loan falls due next is paid with money of its own. */
  async repaysNext(loanId: string): Promise<void> {
    const all = await this.rows(instalments);
    const next = all.filter(({ loan, state }) => loan === loanId && state !== 'paid')[0]!;
    const amount = amountText(next.principal + next.interest);
    await this.pays(amount);
    await this.house.done(lending.repay, { loanId, amount }, ann);
  }

  /** Money is found that reached the bank earlier: it is put on the account and booked from its day. */
  async finds(amount: string, valueDate: string): Promise<void> {
    await this.pays(amount);
    const found = { loanId: LOAN, amount, valueDate, reason: 'The clearing file came late' };
    await this.house.done(lending.repayDated, found, officer);
  }

  /** A payment turns out to be none, and its money is gone. */
  async bounces(payment: number, amount: string): Promise<void> {
    await this.house.done(lending.reversePayment, { loanId: LOAN, payment, reason: 'bounced' }, officer);
    await this.spends(amount);
  }

  /** Two officers judge the loan at least so bad; `normal` lifts what they judged. */
  async judges(tier: 'normal' | 'substandard', loanId = LOAN): Promise<void> {
    const judged = { loanId, tier };
    await this.house.done(lending.proposeJudgement, { ...judged, words: 'As seen on site.' }, officer);
    await this.house.done(lending.decideJudgement, { ...judged, approve: true }, second);
  }

  /** The borrower, who has the interest, takes new terms that two officers found. */
  async takesTerms(months: number, interest: string): Promise<void> {
    const terms = { loanId: LOAN, months, gracePeriods: 0, words: 'Sales fell by half.' };
    await this.pays(interest);
    await this.house.done(restructuring.propose, terms, officer);
    await this.house.done(restructuring.decide, { loanId: LOAN, agree: true }, second);
    await this.house.done(restructuring.accept, { loanId: LOAN, agree: true }, ann);
    this.#dueDays.add(this.house.businessDate.slice(8));
  }

  async agrees(): Promise<void> {
    expect(await disagreements(this.db.pool, SHARD)).toEqual([]);
    const { rows } = await this.db.pool.query('select item, reason from runs.item where reason is not null');
    expect(rows).toEqual([]);
  }

  /** The rows of a table of the shard, in their order. */
  rows = <R extends Row>(table: Table<R>): Promise<R[]> =>
    readRows(this.db.pool, table, 'where shard = $1 order by id', [SHARD]);

  balances = (): Promise<Record<string, bigint>> => accountBalances(this.db.pool, SHARD);

  /** How the loans stand: all of their rows, and what the ledger carries. */
  async stands() {
    const owed = (await this.rows(loans)).map(({ repayments: _, ...loan }) => loan);
    const stood = (await this.rows(standings)).map(({ unwound: _, ...standing }) => standing);
    return {
      loans: owed,
      drawings: await this.rows(drawings),
      instalments: await this.rows(instalments),
      position: await this.rows(positions),
      standings: stood,
      borrower: await this.rows(borrowers),
      balances: netted(await this.balances()),
    };
  }

  /** A day of the month on which something falls due, or the day after, on which it is late. */
  #mayBeDue = (date: string): boolean =>
    [date, later(date, -1)].some((day) => this.#dueDays.has(day.slice(8)));

  #at(date: string): void {
    this.house.businessDate = date;
    this.house.now = Date.parse(`${date}T02:00:00Z`);
  }

  async #night(date: string): Promise<void> {
    const failures: unknown[] = [];
    await runNight({
      pool: this.db.pool,
      executor: this.house.executor,
      steps: nightOf(SHARD, lending, lender.retail),
      today: parseDate(date),
      onFailure: (error) => failures.push(error),
    });
    expect(failures).toEqual([]);
  }
}

/**
 * Interest on the net amount of an impaired loan comes out of its allowance, which the same night tops up: of a loan that was
 * impaired by mistake it stays on both accounts, and together they are what they would have been.
 */
function netted(of: Record<string, bigint>): Record<string, bigint> {
  const { 'bank/impairment-loss': loss = 0n, 'bank/impaired-interest-income': income = 0n, ...rest } = of;
  return { ...rest, impairment: loss + income };
}
