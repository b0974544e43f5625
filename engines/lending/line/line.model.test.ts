import { accounts, newAccount } from '@sandglass/ledger';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountText, minorOf } from '../amount.ts';
import { newPosition, positions } from '../books/position.ts';
import { borrowers, newBorrower } from '../borrower.ts';
import { chart, currentAccount, principalAccount } from '../chart.ts';
import { CURRENCY } from '../currency.ts';
import { lendingOf } from '../lending.ts';
import { loans } from '../loan/loan.ts';
import { Bank, customer, houseSystem } from '../testing/bank.ts';
import { signedLoan, terms } from '../testing/loan.ts';
import { commitments, lines, newLine } from './line.ts';
import { reserveLine } from './move.ts';

const lending = lendingOf({ shard: 'test', keysOf: () => [], objection: () => undefined });
const ann = customer('ann');
const START = '2024-01-02';
const UNTIL = '2024-06-28';

interface Promised {
  readonly limit: bigint;
  readonly revolving: boolean;
  drawn: bigint;
  owed: bigint;
  open: boolean;
}

/** What the party's line should be, told from the loans alone. */
interface Model {
  approved: bigint;
  readonly loans: Map<string, Promised>;
  over: boolean;
}

const sum = (list: readonly bigint[]): bigint => list.reduce((a, b) => a + b, 0n);
const leftOf = ({ limit, revolving, drawn, owed }: Promised): bigint => limit - (revolving ? owed : drawn);

function openedBank(): Bank {
  const bank = new Bank(START);
  bank.done(lending.openBooks, {}, houseSystem);
  const now = Date.parse(`${START}T00:00:00Z`);
  bank.put(borrowers, newBorrower('ann', '330000'));
  bank.put(lines, { ...newLine('ann'), approved: 10n ** 12n });
  bank.put(accounts, newAccount({ id: currentAccount('ann'), ...chart.current, currency: CURRENCY, now }));
  bank.done(lending.payIn, { amount: '9000000000.00' }, ann);
  return bank;
}

function check(model: Model, bank: Bank): void {
  const line = bank.get(lines, 'ann')!;
  const all = [...model.loans.values()];
  expect(line.approved).toBe(model.approved);
  expect(line.drawn).toBe(sum(all.map(({ owed }) => owed)));
  const promising = all.filter(({ open }) => open && !model.over);
  expect(line.reserved).toBe(sum(promising.map((loan) => (leftOf(loan) > 0n ? leftOf(loan) : 0n))));
  expect(line.drawn).toBe(sum(bank.all(commitments).map(({ drawn }) => drawn)));
}

class Sign implements fc.Command<Model, Bank> {
  readonly limit: number;
  readonly revolving: boolean;
  constructor(limit: number, revolving: boolean) {
    this.limit = limit;
    this.revolving = revolving;
  }
  check = ({ over }: Model): boolean => !over;
  run(model: Model, bank: Bank): void {
    const id = `loan-${model.loans.size + 1}`;
    const [limit_amount, revolving] = [BigInt(this.limit), this.revolving];
    const form = terms({ form: 'draw-and-repay', dayCount: 'act/360' });
    const of = { id, limit_amount, revolving, draw_minimum: 1n, terms: form, available_until: UNTIL };
    const loan = signedLoan({ ...of, signed_on: START, term_months: 12 });
    bank.put(loans, loan);
    bank.put(positions, newPosition(id));
    bank.put(
      accounts,
      newAccount({ id: principalAccount(id), ...chart.principal, currency: CURRENCY, now: 0 }),
    );
    const state = { get: (table: never, key: string) => bank.get(table, key), all: () => [] } as never;
    for (const { table, row } of reserveLine(state, loan, bank.date)) bank.put(table, row);
    model.loans.set(id, { limit: limit_amount, revolving, drawn: 0n, owed: 0n, open: true });
    check(model, bank);
  }
  toString = (): string => `sign(${this.limit}, ${this.revolving})`;
}

abstract class OnLoan implements fc.Command<Model, Bank> {
  readonly which: number;
  readonly amount: number;
  constructor(which: number, amount: number) {
    this.which = which;
    this.amount = amount;
  }
  check = ({ loans: all }: Model): boolean => all.size > 0;
  abstract act(model: Model, bank: Bank, id: string, loan: Promised): void;
  run(model: Model, bank: Bank): void {
    const [id, loan] = [...model.loans][this.which % model.loans.size]!;
    this.act(model, bank, id, loan);
    check(model, bank);
  }
  toString = (): string => `${this.constructor.name}(${this.which}, ${this.amount})`;
}

class Draw extends OnLoan {
  act(model: Model, bank: Bank, id: string, loan: Promised): void {
    const amount = BigInt(this.amount);
    const owed = sum([...model.loans.values()].map((one) => one.owed));
    const fits = loan.open && !model.over && amount <= leftOf(loan) && amount <= model.approved - owed;
    const done = bank.do(lending.draw, { loanId: id, amount: amountText(amount) }, ann);
    // Twelve open drawings are the most that a loan has.
    if (done.outcome === 'refused' && done.code === 'drawings-too-many') return;
    expect(done.outcome).toBe(fits ? 'done' : 'refused');
    if (!fits) return;
    loan.drawn += amount;
    loan.owed += amount;
  }
}

class Repay extends OnLoan {
  act(model: Model, bank: Bank, id: string, loan: Promised): void {
    if (loan.owed === 0n) return;
    const reply = bank.done(lending.repay, { loanId: id, amount: amountText(BigInt(this.amount)) }, ann);
    loan.owed -= minorOf(String(reply.principal));
    if (loan.owed === 0n && (model.over || !loan.revolving)) loan.open = false;
  }
}

class Lower implements fc.Command<Model, Bank> {
  readonly to: number;
  constructor(to: number) {
    this.to = to;
  }
  check = ({ approved }: Model): boolean => BigInt(this.to) < approved;
  run(model: Model, bank: Bank): void {
    const input = { customer: 'ann', approved: amountText(BigInt(this.to)), reason: 'Less turnover' };
    const reply = bank.done(lending.lowerLine, input, { role: 'institution', party: 'bank' });
    model.approved = BigInt(this.to);
    expect(minorOf(String(reply.available))).toBeGreaterThanOrEqual(0n);
    check(model, bank);
  }
  toString = (): string => `lower(${this.to})`;
}

class EndLimits implements fc.Command<Model, Bank> {
  check = ({ over }: Model): boolean => !over;
  run(model: Model, bank: Bank): void {
    bank.date = '2024-07-01';
    for (const [id, loan] of model.loans) {
      bank.done(lending.endLimit, { loanId: id }, houseSystem);
      if (loan.owed === 0n) loan.open = false;
    }
    model.over = true;
    check(model, bank);
  }
  toString = (): string => 'the limits end';
}

test('whatever is signed, drawn, repaid, lowered and ended, the line is what its loans owe and still promise', () => {
  const amount = fc.integer({ min: 1, max: 60_000_000 });
  const which = fc.nat(5);
  const commands = fc.commands(
    [
      fc.tuple(amount, fc.boolean()).map(([limit, revolving]) => new Sign(limit, revolving)),
      fc.tuple(which, amount).map(([at, of]) => new Draw(at, of)),
      fc.tuple(which, amount).map(([at, of]) => new Draw(at, Math.ceil(of / 20))),
      fc.tuple(which, amount).map(([at, of]) => new Repay(at, of)),
      fc.integer({ min: 0, max: 200_000_000 }).map((to) => new Lower(to)),
      fc.constant(new EndLimits()),
    ],
    { maxCommands: 40 },
  );
  fc.assert(
    fc.property(commands, (all) => {
      const model: Model = { approved: 10n ** 12n, loans: new Map(), over: false };
      fc.modelRun(() => ({ model, real: openedBank() }), all);
    }),
    { numRuns: 150 },
  );
});

test('a line that was lowered below what is drawn calls nothing back: what is owed is repaid as planned', () => {
  const bank = openedBank();
  const model: Model = { approved: 10n ** 12n, loans: new Map(), over: false };
  new Sign(10_000_000, true).run(model, bank);
  new Draw(0, 8_000_000).run(model, bank);
  const instalmentsBefore = bank.get(loans, 'loan-1')!.next_due_on;
  new Lower(1_000_000).run(model, bank);
  expect(bank.refused(lending.draw, { loanId: 'loan-1', amount: '100.00' }, ann)).toBe('line-exceeded');
  expect(bank.get(loans, 'loan-1')).toMatchObject({ principal: 8_000_000n, next_due_on: instalmentsBefore });
  new Repay(0, 8_000_000).run(model, bank);
});
