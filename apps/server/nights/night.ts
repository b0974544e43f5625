import { type Executor, reasonOf, say } from '@sandglass/operations';
import type { DailyRun, NightlyStep } from '@sandglass/pilot';
import { drive } from '@sandglass/runs';
import { lastSwept, runSweep } from '@sandglass/sweeps';
import { addDays, type BusinessDate } from '@sandglass/time';
import type { Pool } from 'pg';

export interface Night {
  readonly pool: Pool;
  readonly executor: Executor;
  readonly steps: readonly NightlyStep[];
  readonly today: BusinessDate;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Days of which a night was missed; more are a matter for people, who would have to look at such a book anyway. */
const MISSED_MAX = 400;

/**
 * The nights up to today: the last one once more, in case it was not finished, then each that was missed, then today's.
 * Every step is done once a date, so a night that was killed goes on where it stopped, also when that is a later day.
 */
export async function runNight(night: Night): Promise<void> {
  const { executor, today, onFailure } = night;
  const last = await lastNight(night);
  if (last !== undefined && last > today) {
    const values = { sweep: executor.shard, date: today, last };
    onFailure(new Error(say(reasonOf('sweep-date-past').detail, 'en', values)), `night of ${today}`);
    return;
  }
  const earliest = addDays(today, -MISSED_MAX);
  for (let date = last ?? today; date <= today; date = addDays(date, 1)) {
    if (date >= earliest) await oneNight(night, date);
  }
}

async function oneNight(night: Night, date: BusinessDate): Promise<void> {
  const { pool, executor, steps, today } = night;
  for (const step of steps) {
    const isWork =
      step.kind === 'sweep' ||
      date === today ||
      (await isLeft(night, step, date)) ||
      (step.onMissed && (await isWanted(night, step, date)));
    if (isWork) await nightStep(pool, executor, step, date);
  }
}

/** One step of a night. */
export async function nightStep(
  pool: Pool,
  executor: Executor,
  step: NightlyStep,
  date: BusinessDate,
): Promise<void> {
  if (step.kind === 'run') return dailyRun(pool, executor, step, date);
  const swept = await runSweep(executor, step.sweep, date);
  if (swept.outcome === 'refused') {
    const why = say(reasonOf(swept.code).detail, 'en', swept.values);
    throw new Error(`${step.sweep.name} of ${date}: ${why}`);
  }
}

/** A run of that date, or a part of it, was planned and not closed: its items are not done by any other. */
async function isLeft({ pool, executor: { shard } }: Night, { name }: DailyRun, date: BusinessDate) {
  const { rowCount } = await pool.query(
    `select from runs.run where shard = $1 and id collate "C" >= $2 and id collate "C" < $3 and state <> 'closed'`,
    [shard, `${name}:${date}`, `${name}:${date};`],
  );
  return rowCount! > 0;
}

/** Of many missed nights most have nothing to do item by item: an empty run needs no plan and no end. */
async function isWanted({ pool, executor: { shard } }: Night, { name, list }: DailyRun, date: BusinessDate) {
  const begun = await pool.query('select from runs.run where shard = $1 and id = $2', [
    shard,
    `${name}:${date}`,
  ]);
  return begun.rowCount === 1 || (await pool.query(list, [shard, date])).rowCount! > 0;
}

/** The date up to which every sweep was done. */
async function lastNight({ pool, executor, steps }: Night): Promise<BusinessDate | undefined> {
  const dates = await Promise.all(
    steps.flatMap((step) =>
      step.kind === 'sweep' ? [lastSwept(pool, executor.shard, step.sweep.name)] : [],
    ),
  );
  if (dates.includes(undefined)) return undefined;
  return dates.sort()[0] as BusinessDate | undefined;
}

/** A business date's run: planned from the list once, each item an ordinary operation. */
export async function dailyRun(
  pool: Pool,
  executor: Executor,
  { name, operation, input, list, inOrder }: DailyRun,
  date: BusinessDate,
): Promise<void> {
  await drive(pool, executor, {
    run: `${name}:${date}`,
    name,
    operation,
    input,
    ...(inOrder ? { atOnceMax: 1 } : {}),
    list: async () => {
      const { rows } = await pool.query<{ id: string }>(list, [executor.shard, date]);
      return rows.map(({ id }) => ({ item: id, amount: 0n }));
    },
  });
}
