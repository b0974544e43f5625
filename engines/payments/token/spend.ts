import { usedOn } from './may-use.ts';
import type { TokenUse } from './token.ts';

/** The counters after a payment on a day of the rules' zone. */
export function spend(before: TokenUse, amount: bigint, counter: number | null, day: string): TokenUse {
  const use = usedOn(before, day);
  return {
    ...use,
    counter: Math.max(use.counter, counter ?? 0),
    spent: use.spent + amount,
    payments: use.payments + 1,
    day_spent: use.day_spent + amount,
    day_payments: use.day_payments + 1,
  };
}

/** The counters after a payment that was made on a day turned out not to be one; its cryptogram stays used. */
export function unspend(use: TokenUse, amount: bigint, day: string): TokenUse {
  const isToday = use.day === day;
  return {
    ...use,
    spent: use.spent - amount,
    payments: use.payments - 1,
    // Rules of another zone begin the day's sums anew, and the same date may come once more.
    day_spent: isToday ? less(use.day_spent, amount) : use.day_spent,
    day_payments: isToday ? Math.max(0, use.day_payments - 1) : use.day_payments,
  };
}

/** What was reserved and not taken is free again; the payment still counts as one. */
export function giveBack(use: TokenUse, amount: bigint, day: string): TokenUse {
  return {
    ...use,
    spent: use.spent - amount,
    day_spent: use.day === day ? less(use.day_spent, amount) : use.day_spent,
  };
}

const less = (sum: bigint, amount: bigint): bigint => (sum > amount ? sum - amount : 0n);
