import { type Declaration, declarationDigest, signMandate } from '@sandglass/declaration';
import { declared } from '@sandglass/declaration/testing';
import { counters, Guard, mandates, obeyOperation } from '@sandglass/guard';
import { OutboxDrain } from '@sandglass/jobs';
import { subjectKey } from '@sandglass/journal';
import { accounts, creditBalance, newAccount } from '@sandglass/ledger';
import { type Actor, type AnyOperation, effects, operation, readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import type { Pool } from 'pg';
import Type from 'typebox';
import { payWaiting } from '../claim/pay-waiting.ts';
import type { Compensated } from '../compensated.ts';
import { compensationOperations } from '../operations.ts';
import { closePayouts } from '../payout/close-payouts.ts';
import { payOut } from '../payout/pay-out.ts';
import { planOut } from '../payout/plan-out.ts';
import { type Claim, claims, FUND, FUND_ACCOUNT, type Fund, funds } from '../tables.ts';

export const bank: Actor = { role: 'institution', party: 'lantern-bank', person: 'li' };
export const second: Actor = { ...bank, person: 'wang' };
export const stranger: Actor = { role: 'institution', party: 'other-bank' };
export const customer = (party: string): Actor => ({ role: 'customer', party });

const open = operation({
  name: 'test.open',
  summary: 'Opens an account.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({
    id: Type.String(),
    rule: Type.Union([Type.Literal('unrestricted'), Type.Literal('may-not-overdraw-credit')]),
  }),
  load: ({ id }) => [accounts.key(id), subjectKey(id)],
  decide: (_state, { id, rule }, { now }) =>
    effects({
      reply: {},
      rows: [accounts.insert(newAccount({ id, code: 'test', currency: 'CNY', rule, now }))],
      facts: [{ kind: 'test.opened' }],
    }),
});

const words = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });

/** Whoever has an account was overcharged by ten yuan on each day of the defect. */
export const overcharged = {
  id: 'overcharged',
  title: words('overcharged'),
  definition: words('ten yuan a day'),
  sql: `select substr(id, 9) as customer, 1000 * (1 + $3::date - $2::date) as amount from ledger.account
    where shard = $1 and id like 'current/%'`,
};

let pilots = 0;

/** A declaration that promises this much compensation. */
export function promising(
  of: Partial<Declaration['compensation']> & { readonly minimum?: string },
): Declaration {
  const { minimum = '1000.00', ...more } = of;
  const document = declared();
  return {
    ...document,
    compensation: {
      ...document.compensation,
      sources: [{ kind: 'risk-reserve', payer: 'bank', minimum, currency: 'CNY' }],
      deadlines: { acknowledge: 1, decide: 10, pay: 5 },
      ...more,
    },
  };
}

/** A pilot with a fund on the real path; its customers have an account each. */
export class FundedPilot {
  readonly pilot: string;
  readonly house: House;
  readonly of: Compensated;
  readonly operations;
  readonly drain: OutboxDrain;
  #serial = 0;

  constructor(pool: Pool) {
    pilots += 1;
    this.pilot = `lantern${pilots}`;
    this.of = {
      pilot: this.pilot,
      currency: 'CNY',
      harmed: [overcharged],
      funding: 'bank/own',
      accountOf: (party) => `current/${party}`,
      use: open as unknown as AnyOperation,
    };
    this.operations = compensationOperations(this.of);
    this.house = new House(pool, {
      shard: this.pilot,
      guard: new Guard(),
      guardResidents: [mandates as never, counters as never],
    });
    this.drain = new OutboxDrain({
      pool,
      executor: this.house.executor,
      now: () => this.house.now,
      deliver: {
        'compensation.settle': async (_payload, id) => {
          await payWaiting(pool, this.house.executor, this.operations, id);
          await closePayouts(pool, this.house.executor, this.operations, id);
        },
        'compensation.plan-payout': ({ payout }) =>
          planOut(pool, this.house.executor, this.of, this.operations, String(payout)),
        'compensation.pay-out': ({ payout }, id) =>
          payOut(pool, this.house.executor, this.operations, { payout: String(payout), occasion: id }),
      },
    });
  }

  /** Admitted, with these customers. */
  async start(document: Declaration, ...customers: string[]): Promise<void> {
    await this.house.start();
    await this.house.done(open, { id: 'bank/own', rule: 'unrestricted' });
    for (const party of customers) {
      await this.house.done(open, { id: this.of.accountOf(party), rule: 'may-not-overdraw-credit' });
    }
    await this.mandate('running', document);
    await this.take(document);
  }

  async mandate(status: 'running' | 'suspended', document: Declaration): Promise<void> {
    this.#serial += 1;
    const signed = signMandate(
      {
        pilot: this.pilot,
        version: 1,
        digest: declarationDigest(document),
        status,
        limits: [],
        issuedAt: '2024-01-16T01:00:00Z',
        serial: this.#serial,
      },
      () => Buffer.from([1]),
    );
    await this.house.done(
      obeyOperation(this.pilot, () => true),
      { signed: JSON.stringify(signed) },
    );
  }

  take = (declaration: Declaration) =>
    this.house.done(this.operations.takeTerms, { declaration, institution: bank.party });

  payIn = (amount: string) => this.house.done(this.operations.payIn, { amount }, bank);

  /** A claim of a customer; its id. */
  async claim(party: string, amount = '100.00'): Promise<string> {
    const of = { cause: 'wrong-charge' as const, amount, words: 'charged twice' };
    return String((await this.house.done(this.operations.file, of, customer(party))).claim);
  }

  accept = (claim: string, amount = '100.00', officer = bank) =>
    this.house.done(this.operations.accept, { claim, amount, words: 'You are right.' }, officer);

  /** Minor units. */
  async balance(account: string): Promise<bigint> {
    const [row] = await readRows(this.house.pool, accounts, 'where shard = $1 and id = $2', [
      this.pilot,
      account,
    ]);
    return row === undefined ? 0n : creditBalance(row);
  }
  on = (party: string): Promise<bigint> => this.balance(this.of.accountOf(party));
  inFund = (): Promise<bigint> => this.balance(FUND_ACCOUNT);

  async fund(): Promise<Fund> {
    const [row] = await readRows(this.house.pool, funds, 'where shard = $1 and id = $2', [this.pilot, FUND]);
    return row!;
  }

  async row(claim: string): Promise<Claim> {
    const [row] = await readRows(this.house.pool, claims, 'where shard = $1 and id = $2', [
      this.pilot,
      claim,
    ]);
    return row!;
  }

  /** Public headers of the facts of one kind. */
  async facts(kind: string): Promise<Record<string, unknown>[]> {
    const { rows } = await this.house.pool.query<{ header: Record<string, unknown> }>(
      `select leaf::jsonb->'header' as header from journal.fact where shard = $1 and kind = $2 order by operation, n`,
      [this.pilot, kind],
    );
    return rows.map(({ header }) => header);
  }
}
