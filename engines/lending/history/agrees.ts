import type { State } from '@sandglass/operations';
import type { Instalment } from '../loan/instalment.ts';
import { isUnpaid } from '../repayment/open-book.ts';
import { bookedInstalments, type History } from './history.ts';
import { type Replayed, replayBoth } from './replay.ts';

/** Whether the replay of what is known is what is booked; how far an instalment has fallen due is the day's run's. */
export function agrees(
  { loan, instalments: rows }: Replayed,
  known: History,
  booked: ReadonlyMap<string, Instalment>,
): boolean {
  if (loan.principal !== known.loan.principal || loan.rate_bps !== known.loan.rate_bps) return false;
  if (rows.length !== booked.size) return false;
  return rows.every((row) => {
    const found = booked.get(row.id);
    return (
      found !== undefined && isUnpaid(found) === isUnpaid(row) && same({ ...row, state: found.state }, found)
    );
  });
}

/** A loan as its history makes it; undefined where that is not what is booked. */
export function replayKnown(state: State, history: History): Replayed | undefined {
  const [replayed] = replayBoth(history, history);
  return agrees(replayed, history, bookedInstalments(state, history)) ? replayed : undefined;
}

/** Whether two rows are the same, column by column. */
export function same<R extends object>(a: R, b: R | undefined): boolean {
  if (b === undefined) return false;
  return Object.entries(a).every(([name, value]) => value === (b as Record<string, unknown>)[name]);
}
