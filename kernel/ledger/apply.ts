import type { BatchRows, LedgerStage, Objection, Passage, Table, Transfer } from '@sandglass/operations';
import { debitBalance, keepsRule } from './account.ts';
import {
  type Account,
  accounts,
  anchors,
  LINES_PER_ANCHOR,
  type Pending,
  type PendingState,
  pendings,
  placeOf,
  transfers,
} from './tables.ts';

/** Above it a sum of many could leave int8. Minor units. */
export const AMOUNT_MAX = 10n ** 17n - 1n;

/** What an account's totals may come to: int8, in minor units. */
const TOTAL_MAX = 2n ** 63n - 1n;

type Step = Objection | undefined;

/**
 * The ledger in the operation path. All transfers of one operation are linked: the first that is illegal refuses the
 * operation, and none of them stays.
 */
export class Ledger implements LedgerStage {
  apply(list: readonly Transfer[], passage: Passage): Objection | undefined {
    for (let n = 0; n < list.length; n += 1) {
      const objection = this.#one(list[n]!, n, passage);
      if (objection !== undefined) return objection;
    }
    return undefined;
  }

  /** Compares the touched accounts before and after the batch: what they gained and lost must be equal. */
  assertBalanced(batch: BatchRows): void {
    const gained = new Map<string, bigint>();
    const table = accounts as unknown as Table;
    for (const { before, row } of [
      ...(batch.inserts.get(table) ?? []),
      ...(batch.updates.get(table) ?? []),
    ]) {
      const after = row as Account;
      const difference = debitBalance(after) - (before === null ? 0n : debitBalance(before as Account));
      gained.set(after.currency, (gained.get(after.currency) ?? 0n) + difference);
    }
    for (const [currency, difference] of gained) {
      if (difference !== 0n) throw new Error(`${currency} is out of balance by ${difference} minor units`);
    }
  }

  #one(transfer: Transfer, n: number, passage: Passage): Step {
    switch (transfer.kind) {
      case 'transfer':
        return this.#move(transfer, n, passage);
      case 'pending':
        return this.#reserve(transfer, n, passage);
      case 'post':
      case 'void':
      case 'expire':
        return this.#end(transfer, n, passage);
      default:
        return transfer satisfies never;
    }
  }

  #move(transfer: Extract<Transfer, { kind: 'transfer' }>, n: number, passage: Passage): Step {
    const pair = pairOf(transfer, passage);
    if ('code' in pair) return pair;
    const { amount } = transfer;
    const { debit, credit } = pair;
    return (
      this.#post(debit, { debits: debit.debits + amount }, n, passage) ??
      this.#post(credit, { credits: credit.credits + amount }, n, passage) ??
      write(passage, n, {
        kind: 'transfer',
        debit: debit.id,
        credit: credit.id,
        amount,
        code: transfer.code,
        pending: null,
        currency: debit.currency,
        debit_before: debit.last_line,
        credit_before: credit.last_line,
      })
    );
  }

  #reserve(transfer: Extract<Transfer, { kind: 'pending' }>, n: number, passage: Passage): Step {
    const { id, amount, debit, credit } = transfer;
    if (passage.writes.get(pendings, id) !== undefined)
      return { code: 'pending-exists', values: { pending: id } };
    const pair = pairOf(transfer, passage);
    if ('code' in pair) return pair;
    const { currency } = pair.debit;
    passage.writes.put(pendings, {
      id,
      debit,
      credit,
      amount,
      currency,
      state: 'open',
      expires_at: transfer.expiresAt,
    });
    return (
      this.#put(pair.debit, { debits_pending: pair.debit.debits_pending + amount }, passage) ??
      this.#put(pair.credit, { credits_pending: pair.credit.credits_pending + amount }, passage) ??
      write(passage, n, { ...transfer, pending: id, currency, debit_before: 0n, credit_before: 0n })
    );
  }

  #end(transfer: Extract<Transfer, { pending: string }>, n: number, passage: Passage): Step {
    const id = transfer.pending;
    const pending = passage.writes.get(pendings, id);
    const objection = mayEnd(transfer, pending, passage);
    if (objection !== undefined || pending === undefined) return objection;
    const posted = transfer.kind === 'post' ? (transfer.amount ?? pending.amount) : 0n;
    const debit = passage.writes.get(accounts, pending.debit)!;
    const credit = passage.writes.get(accounts, pending.credit)!;
    passage.writes.put(pendings, { ...pending, state: ENDED[transfer.kind] });
    const { amount, currency } = pending;
    const fromDebit = { debits_pending: debit.debits_pending - amount, debits: debit.debits + posted };
    const fromCredit = { credits_pending: credit.credits_pending - amount, credits: credit.credits + posted };
    const isLine = transfer.kind === 'post';
    return (
      (isLine ? this.#post(debit, fromDebit, n, passage) : this.#put(debit, fromDebit, passage)) ??
      (isLine ? this.#post(credit, fromCredit, n, passage) : this.#put(credit, fromCredit, passage)) ??
      write(passage, n, {
        kind: transfer.kind,
        debit: pending.debit,
        credit: pending.credit,
        amount: posted,
        code: transfer.code,
        pending: id,
        currency,
        debit_before: isLine ? debit.last_line : 0n,
        credit_before: isLine ? credit.last_line : 0n,
      })
    );
  }

  /** A change that is a line of the account: it joins the account's chain. */
  #post(before: Account, change: Partial<Account>, n: number, passage: Passage): Step {
    const { number, now, writes } = passage;
    const lines = before.lines + 1n;
    const place = placeOf(number, n);
    const objection = this.#put(before, { ...change, lines, last_line: place }, passage);
    if (objection === undefined && lines % LINES_PER_ANCHOR === 0n) {
      const { id, debits, credits } = { ...before, ...change };
      writes.append(anchors, { account: id, place, at: now, debits, credits });
    }
    return objection;
  }

  #put(before: Account, change: Partial<Account>, passage: Passage): Step {
    const after = { ...before, ...change };
    if (isFull(after)) return { code: 'account-full', values: { account: after.id } };
    if (!keepsRule(after)) return { code: 'account-overdrawn', values: { account: after.id } };
    passage.writes.put(accounts, after);
    return undefined;
  }
}

const isFull = ({ debits, credits, debits_pending, credits_pending }: Account): boolean =>
  debits > TOTAL_MAX || credits > TOTAL_MAX || debits_pending > TOTAL_MAX || credits_pending > TOTAL_MAX;

const ENDED: Readonly<Record<'post' | 'void' | 'expire', PendingState>> = {
  post: 'posted',
  void: 'voided',
  expire: 'expired',
};

function pairOf(
  transfer: { debit: string; credit: string; amount: bigint },
  passage: Passage,
): Objection | { debit: Account; credit: Account } {
  const { debit, credit, amount } = transfer;
  if (amount <= 0n || amount > AMOUNT_MAX) return { code: 'amount-not-positive', values: {} };
  if (debit === credit) return { code: 'accounts-are-the-same', values: { account: debit } };
  const from = passage.writes.get(accounts, debit);
  if (from === undefined) return { code: 'account-unknown', values: { account: debit } };
  const to = passage.writes.get(accounts, credit);
  if (to === undefined) return { code: 'account-unknown', values: { account: credit } };
  if (from.currency !== to.currency) return { code: 'currencies-differ', values: { debit, credit } };
  return { debit: from, credit: to };
}

function mayEnd(
  transfer: Extract<Transfer, { pending: string }>,
  pending: Pending | undefined,
  passage: Passage,
): Step {
  const id = transfer.pending;
  if (pending === undefined) return { code: 'pending-not-open', values: { pending: id, state: 'unknown' } };
  if (pending.state !== 'open')
    return { code: 'pending-not-open', values: { pending: id, state: pending.state } };
  if (transfer.kind === 'expire' && (pending.expires_at === null || pending.expires_at > passage.now)) {
    return { code: 'pending-not-expired', values: { pending: id } };
  }
  if (transfer.kind !== 'post' || transfer.amount === undefined) return undefined;
  if (transfer.amount <= 0n) return { code: 'amount-not-positive', values: {} };
  if (transfer.amount > pending.amount) return { code: 'pending-amount-exceeded', values: { pending: id } };
  return undefined;
}

interface Line {
  readonly kind: Transfer['kind'];
  readonly debit: string;
  readonly credit: string;
  readonly amount: bigint;
  readonly code: string;
  readonly pending: string | null;
  readonly currency: string;
  readonly debit_before: bigint;
  readonly credit_before: bigint;
}

function write(passage: Passage, n: number, line: Line): undefined {
  passage.writes.append(transfers, {
    operation: passage.number,
    n,
    kind: line.kind,
    debit: line.debit,
    credit: line.credit,
    amount: line.amount,
    currency: line.currency,
    code: line.code,
    pending: line.pending,
    debit_before: line.debit_before,
    credit_before: line.credit_before,
    business_date: passage.businessDate,
    at: passage.now,
  });
  return undefined;
}
