// A second implementation of what the executor does to money, written apart from it: one thread, plain maps, nothing
// imported from the house. What both say must agree.

export type Rule = 'may-not-overdraw-debit' | 'may-not-overdraw-credit' | 'unrestricted';

export type Act =
  | { readonly act: 'open'; readonly id: string; readonly rule: Rule; readonly currency: string }
  | { readonly act: 'transfer'; readonly debit: string; readonly credit: string; readonly amount: string }
  | {
      readonly act: 'pending';
      readonly id: string;
      readonly debit: string;
      readonly credit: string;
      readonly amount: string;
    }
  | { readonly act: 'post'; readonly pending: string; readonly amount: string | null }
  | { readonly act: 'void'; readonly pending: string };

export interface Request {
  readonly customer: string;
  readonly key: string;
  readonly acts: readonly Act[];
}

/** `done`, or the code of the refusal. */
export type Answer = string;

export interface ModelAccount {
  readonly rule: Rule;
  readonly currency: string;
  readonly debits: bigint;
  readonly credits: bigint;
  readonly debitsPending: bigint;
  readonly creditsPending: bigint;
}

interface ModelPending {
  readonly debit: string;
  readonly credit: string;
  readonly amount: bigint;
  readonly state: 'open' | 'posted' | 'voided';
}

interface Books {
  readonly accounts: Map<string, ModelAccount>;
  readonly pendings: Map<string, ModelPending>;
}

export interface ModelLimits {
  readonly total: bigint;
  readonly perCustomer: bigint;
}

export class Model {
  #books: Books = { accounts: new Map(), pendings: new Map() };
  readonly #answers = new Map<string, { readonly body: string; readonly answer: Answer }>();
  readonly #limits: ModelLimits;
  used = 0n;
  readonly usedBy = new Map<string, bigint>();

  constructor(limits: ModelLimits) {
    this.#limits = limits;
  }

  get books(): Books {
    return this.#books;
  }

  answer(request: Request): Answer {
    const name = `${request.customer} ${request.key}`;
    const body = JSON.stringify(request.acts);
    const before = this.#answers.get(name);
    if (before !== undefined) return before.body === body ? before.answer : 'idempotency-key-reused';
    const answer = this.#first(request);
    this.#answers.set(name, { body, answer });
    return answer;
  }

  #first({ customer, acts }: Request): Answer {
    // Rows are made before money moves, as a decision's are.
    const books = copyOf(this.#books);
    for (const act of acts) {
      if (act.act !== 'open') continue;
      if (books.accounts.has(act.id)) return 'account-taken';
      const { rule, currency } = act;
      books.accounts.set(act.id, {
        rule,
        currency,
        debits: 0n,
        credits: 0n,
        debitsPending: 0n,
        creditsPending: 0n,
      });
    }
    for (const act of acts) {
      const refusal = move(books, act);
      if (refusal !== undefined) return refusal;
    }
    const more = acts.reduce((sum, act) => sum + movedBy(act), 0n);
    const own = (this.usedBy.get(customer) ?? 0n) + more;
    if (more > 0n && this.used + more > this.#limits.total) return 'limit-reached';
    if (more > 0n && own > this.#limits.perCustomer) return 'limit-reached';
    this.used += more;
    this.usedBy.set(customer, own);
    this.#books = books;
    return 'done';
  }
}

export const movedBy = (act: Act): bigint =>
  act.act === 'transfer' || act.act === 'pending' ? BigInt(act.amount) : 0n;

const copyOf = ({ accounts, pendings }: Books): Books => ({
  accounts: new Map(accounts),
  pendings: new Map(pendings),
});

function move(books: Books, act: Act): Answer | undefined {
  if (act.act === 'open') return undefined;
  if (act.act === 'post' || act.act === 'void') return end(books, act);
  const amount = BigInt(act.amount);
  if (act.act === 'pending' && books.pendings.has(act.id)) return 'pending-exists';
  if (amount <= 0n) return 'amount-not-positive';
  if (act.debit === act.credit) return 'accounts-are-the-same';
  const debit = books.accounts.get(act.debit);
  const credit = books.accounts.get(act.credit);
  if (debit === undefined || credit === undefined) return 'account-unknown';
  if (debit.currency !== credit.currency) return 'currencies-differ';
  if (act.act === 'transfer') {
    return (
      change(books, act.debit, { debits: debit.debits + amount }) ??
      change(books, act.credit, { credits: credit.credits + amount })
    );
  }
  books.pendings.set(act.id, { debit: act.debit, credit: act.credit, amount, state: 'open' });
  return (
    change(books, act.debit, { debitsPending: debit.debitsPending + amount }) ??
    change(books, act.credit, { creditsPending: credit.creditsPending + amount })
  );
}

function end(books: Books, act: Extract<Act, { pending: string }>): Answer | undefined {
  const pending = books.pendings.get(act.pending);
  if (pending?.state !== 'open') return 'pending-not-open';
  let posted = 0n;
  if (act.act === 'post') {
    posted = act.amount === null ? pending.amount : BigInt(act.amount);
    if (posted <= 0n) return 'amount-not-positive';
    if (posted > pending.amount) return 'pending-amount-exceeded';
  }
  books.pendings.set(act.pending, { ...pending, state: act.act === 'post' ? 'posted' : 'voided' });
  const debit = books.accounts.get(pending.debit)!;
  const credit = books.accounts.get(pending.credit)!;
  return (
    change(books, pending.debit, {
      debitsPending: debit.debitsPending - pending.amount,
      debits: debit.debits + posted,
    }) ??
    change(books, pending.credit, {
      creditsPending: credit.creditsPending - pending.amount,
      credits: credit.credits + posted,
    })
  );
}

function change(books: Books, id: string, of: Partial<ModelAccount>): Answer | undefined {
  const after = { ...books.accounts.get(id)!, ...of };
  books.accounts.set(id, after);
  const debitSide = after.debits - after.credits - after.creditsPending;
  const creditSide = after.credits - after.debits - after.debitsPending;
  if (after.rule === 'may-not-overdraw-debit' && debitSide < 0n) return 'account-overdrawn';
  if (after.rule === 'may-not-overdraw-credit' && creditSide < 0n) return 'account-overdrawn';
  return undefined;
}
