import { type Account, accounts, creditBalance, debitBalance } from '@sandglass/ledger';
import {
  type Actor,
  type Decision,
  type Done,
  type Operation,
  Random,
  type Row,
  type RowKey,
  type State,
  type Table,
  type Transfer,
} from '@sandglass/operations';
import type { Static, TSchema } from 'typebox';
import { currentAccount } from '../chart.ts';
import { instalments } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { isUnpaid } from '../repayment/open-book.ts';
import { requirePrivate, requireSentence } from './checks.ts';

const HOUR_MS = 3_600_000;

export const customer = (party: string): Actor => ({ role: 'customer', party });
export const houseSystem: Actor = { role: 'system', party: 'system' };

/**
 * The pilot's operations on rows in memory, one at a time: enough of the path to test decisions with. As the executor
 * does, it lets a decision see only rows that `load` or `loadThen` named, and writes nothing of a refused one.
 */
export class Bank {
  date: string;
  /** Hours after ten in the morning at the bank. */
  hour = 0;
  readonly facts: string[] = [];
  readonly #rows = new Map<string, Row>();
  readonly #appended: { table: Table; row: Row }[] = [];

  constructor(date: string) {
    this.date = date;
  }

  /** Runs an operation and keeps its effects when it is done. */
  do<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    actor: Actor,
    prepared?: P,
  ): Decision {
    if (!operation.validator.Check(input))
      throw new Error(`${operation.name}: the schema refuses ${JSON.stringify(input)}`);
    const given = prepared as P;
    const named = new Set(operation.load(input, actor, given).map(nameOf));
    for (const key of operation.loadThen?.(this.#seen(named), input, actor) ?? []) named.add(nameOf(key));
    const at = {
      now: Date.parse(`${this.date}T02:00:00Z`) + this.hour * HOUR_MS,
      businessDate: this.date,
      actor,
      random: new Random(),
      number: 1n,
    };
    const decision = operation.decide(this.#seen(named), input, at, given);
    if (decision.outcome === 'stale') throw new Error(`${operation.name} must be prepared again`);
    if (decision.outcome === 'done') this.#keep(decision, named);
    else requireSentence(decision);
    return decision;
  }

  /** Like `do`, for what must succeed. */
  done<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    actor: Actor,
    prepared?: P,
  ): Done['reply'] {
    const decision = this.do(operation, input, actor, prepared);
    if (decision.outcome === 'refused') throw new Error(`${operation.name} was refused: ${decision.code}`);
    return decision.reply;
  }

  /** Like `do`, for what must be refused: its code. */
  refused<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    actor: Actor,
    prepared?: P,
  ): string {
    const decision = this.do(operation, input, actor, prepared);
    return decision.outcome === 'refused' ? decision.code : 'done';
  }

  put<R extends Row>(table: Table<R>, row: R): void {
    this.#rows.set(`${table.name}/${table.keyOf(row)}`, row);
  }

  get<R extends Row>(table: Table<R>, id: string): R | undefined {
    return this.#rows.get(`${table.name}/${id}`) as R | undefined;
  }

  all<R extends Row>(table: Table<R>): R[] {
    return [...this.#rows].filter(([name]) => name.startsWith(`${table.name}/`)).map(([, row]) => row as R);
  }

  appended<R extends Row>(table: Table<R>): R[] {
    return this.#appended.filter((one) => one.table.name === table.name).map(({ row }) => row as R);
  }

  /** Minor units in a customer's current account. */
  funds(party: string): bigint {
    const account = this.get(accounts, currentAccount(party));
    return account === undefined ? 0n : creditBalance(account);
  }

  /** What the ledger, the loans and the planned instalments each say is owed: they must be one figure. */
  principalThreeWays(): { ledger: bigint; loans: bigint; instalments: bigint } {
    const receivables = this.all(accounts).filter(({ code }) => code === 'principal');
    const open = this.all(instalments).filter(isUnpaid);
    return {
      ledger: sum(receivables.map(debitBalance)),
      loans: sum(this.all(loans).map(({ principal }) => principal)),
      instalments: sum(open.map(({ principal, principal_paid }) => principal - principal_paid)),
    };
  }

  /** All accounts together, on the debit side: zero. */
  trialBalance(): bigint {
    return sum(this.all(accounts).map(debitBalance));
  }

  #seen(named: ReadonlySet<string>): State {
    const require = (name: string) => {
      if (!named.has(name)) throw new Error(`${name} was not named by load or loadThen`);
    };
    return {
      get: (table, id) => {
        if (!table.resident) require(`${table.name}/${id}`);
        return this.get(table, id);
      },
      all: (table) => this.all(table),
    };
  }

  #keep(decision: Done, named: ReadonlySet<string>): void {
    const changes = (decision.rows?.length ?? 0) + (decision.transfers?.length ?? 0);
    if (changes > 0 && (decision.facts?.length ?? 0) === 0) throw new Error('state changes without a fact');
    for (const fact of decision.facts ?? []) {
      requirePrivate(fact);
      if (fact.subject !== undefined && !named.has(`journal.subject/${fact.subject}`)) {
        throw new Error(`the subject ${fact.subject} was not loaded`);
      }
    }
    for (const { table, row, kind } of decision.rows ?? []) {
      if (table.keyColumn === undefined) {
        this.#appended.push({ table, row });
        continue;
      }
      const name = `${table.name}/${table.keyOf(row)}`;
      if (kind !== 'create' && !table.resident && !named.has(name)) throw new Error(`${name} was not loaded`);
      if ((kind === 'update') !== this.#rows.has(name)) throw new Error(`${kind} of ${name} does not fit`);
      this.#rows.set(name, row);
    }
    for (const transfer of decision.transfers ?? []) this.#transfer(transfer, named);
    this.facts.push(...(decision.facts ?? []).map(({ kind }) => kind));
  }

  #transfer(transfer: Transfer, named: ReadonlySet<string>): void {
    if (transfer.kind !== 'transfer') throw new Error(`${transfer.kind} is not used here`);
    this.#post(transfer.debit, named, (account) => ({
      ...account,
      debits: account.debits + transfer.amount,
    }));
    this.#post(transfer.credit, named, (account) => ({
      ...account,
      credits: account.credits + transfer.amount,
    }));
  }

  #post(id: string, named: ReadonlySet<string>, change: (account: Account) => Account): void {
    const before = this.get(accounts, id);
    if (before === undefined || !named.has(`${accounts.name}/${id}`))
      throw new Error(`account ${id} was not loaded`);
    const after = change(before);
    const overdrawn =
      (after.rule === 'may-not-overdraw-credit' && creditBalance(after) < 0n) ||
      (after.rule === 'may-not-overdraw-debit' && debitBalance(after) < 0n);
    if (overdrawn) throw new Error(`account ${id} would be overdrawn`);
    this.put(accounts, after);
  }
}

const nameOf = ({ table, id }: RowKey): string => `${table.name}/${id}`;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
