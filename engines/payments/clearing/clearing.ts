import type { AnyOperation } from '@sandglass/operations';
import type { Sweep } from '@sandglass/sweeps';
import '../reasons/clearing.ts';
import { closeDayOf } from './close-day.ts';
import { closeFileOf } from './close-file.ts';
import { FEES, type FeeTable } from './fees.ts';
import { presentOf } from './present.ts';
import { DAYS_TO_SETTLE, settleDayOf } from './settle.ts';
import { clearingSweep } from './sweep.ts';

/** A step of a party's night, as the house runs it. */
export type NightStep =
  | { readonly kind: 'sweep'; readonly sweep: Sweep }
  | {
      readonly kind: 'run';
      readonly name: string;
      /** One column `id`; $1 is the shard, $2 the business date. */
      readonly list: string;
      readonly operation: AnyOperation;
      readonly input: (id: string) => unknown;
      /** Whether a date that was missed has it too. */
      readonly onMissed: boolean;
      /** Each item builds on the one before. */
      readonly inOrder?: true;
    };

export interface ClearingOptions {
  readonly shard: string;
  /** Institution codes of all members: each has a file of every date, an empty one too. */
  readonly members: readonly string[];
  readonly fees?: readonly FeeTable[];
}

/**
 * A network's clearing: the operations, and its night. The night of a business date clears the date before: the lines in one
 * sweep, then a file a member, then the day is closed; and whatever is due is settled. Each is done once, however often it is begun.
 */
export function clearingOf({ shard, members, fees = FEES }: ClearingOptions) {
  const closeFile = closeFileOf(shard);
  const closeDay = closeDayOf(shard, members);
  const settleDay = settleDayOf(shard, members);
  const codes = members.map((code) => `'${checked(code)}'`).join(', ');
  const yesterday = '($2::date - 1)::text';
  const night: readonly NightStep[] = [
    { kind: 'sweep', sweep: clearingSweep(shard, fees) },
    run(
      'clearing-files',
      `select ${yesterday} || '|' || unnest(array[${codes}]) as id where $1 <> ''`,
      closeFile,
      (id) => {
        const [date, member] = id.split('|');
        return { date, member };
      },
    ),
    run('clearing-close', `select ${yesterday} as id where $1 <> ''`, closeDay, (date) => ({ date })),
    run('settle', DAYS_TO_SETTLE, settleDay, (date) => ({ date })),
  ];
  return { present: presentOf(shard), closeFile, closeDay, settleDay, night };
}

function checked(code: string): string {
  if (!/^\d{1,11}$/.test(code)) throw new Error(`“${code}” is no institution code`);
  return code;
}

export const run = (
  name: string,
  list: string,
  operation: unknown,
  input: (id: string) => unknown,
): Extract<NightStep, { kind: 'run' }> => ({
  kind: 'run',
  name,
  list,
  // Its own schema takes what `input` makes; the list of steps forgets its type.
  operation: operation as AnyOperation,
  input,
  onMissed: true,
});
