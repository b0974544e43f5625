import type { AnyOperation } from '@sandglass/operations';
import type { Sweep } from '@sandglass/sweeps';
import type { Lending } from '../lending.ts';
import { LOANS_TO_REPRICE } from '../rate/reprice.ts';
import { LOANS_FALLING_DUE } from '../repayment/fall-due.ts';
import { accrueSweep } from './accrue.ts';
import { LOANS_TO_COLLECT } from './collect-due.ts';
import { LOANS_TO_DEBIT } from './debit.ts';
import { provideSweep } from './provide.ts';
import { LOANS_RECLASSIFIED } from './reclassify.ts';

/** A step of the night, as the house runs it. */
export type Step =
  | { readonly kind: 'sweep'; readonly sweep: Sweep }
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly list: string;
      readonly operation: AnyOperation;
      readonly input: (id: string) => unknown;
      readonly onMissed: boolean;
    };

/**
 * The night of a lender's book: rates that change on the day are made anew, and what was earned is accrued; what falls due is
 * marked and collected at once where there is money, and marked where there is none; then what is late is collected where money
 * has come. Then every loan is aged, classified and provided for, and each change of class made known. Money moves on the day
 * itself, so a missed night is caught up in accruals, classes and provisions only.
 *
 * @param retail products whose loans are classified by asset; all others are by debtor
 * @param before steps of the pilot's products that come before anything falls due
 */
export const nightOf = (
  shard: string,
  {
    reprice,
    collectDue,
    fallDue,
    debit,
    reclassify,
  }: Pick<Lending, 'reprice' | 'collectDue' | 'fallDue' | 'debit' | 'reclassify'>,
  retail: readonly string[] = [],
  before: readonly Step[] = [],
): readonly Step[] => [
  run('reprice', LOANS_TO_REPRICE, reprice, false),
  { kind: 'sweep', sweep: accrueSweep(shard) },
  ...before,
  run('collect', LOANS_TO_COLLECT, collectDue, false),
  run('fall-due', LOANS_FALLING_DUE, fallDue, false),
  run('debit', LOANS_TO_DEBIT, debit, false),
  { kind: 'sweep', sweep: provideSweep(shard, retail) },
  run('reclassify', LOANS_RECLASSIFIED, reclassify, true),
];

const run = (name: string, list: string, operation: unknown, onMissed: boolean): Step => ({
  kind: 'run',
  name,
  list,
  // Its own schema takes what `input` makes; the list of steps forgets its type, as the pilot's list of operations does.
  operation: operation as AnyOperation,
  input: (loanId) => ({ loanId }),
  onMissed,
});
