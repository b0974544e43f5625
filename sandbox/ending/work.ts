import type { Exit } from '@sandglass/declaration';
import { mandates } from '@sandglass/guard';
import { Again } from '@sandglass/jobs';
import { type AnyOperation, type Executor, readRows, system } from '@sandglass/operations';
import { nothingToWindDown, type WindDown, type WindDownRun } from '@sandglass/pilot';
import { declarationId, declarations, pilots, REGISTER_SHARD } from '@sandglass/register';
import { drive, ITEMS_MAX, items, runs } from '@sandglass/runs';
import { businessDate, type Clock } from '@sandglass/time';
import type { Pool } from 'pg';
import { classesOf, findWork, type Item, type Place } from './find-work.ts';
import type { EndingOperations } from './operations/list.ts';
import { type StepWork, workOf } from './plan.ts';
import { currentStep } from './steps.ts';
import { type ExitRow, exits, type RunSeen, type StepRecord, type WaitSeen } from './tables.ts';

const LOOK_MS = 500;

export interface ExitWorkOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly executors: ReadonlyMap<string, Executor>;
  readonly windDowns: ReadonlyMap<string, WindDown>;
  readonly operations: EndingOperations;
  readonly onFailure: (error: unknown, what: string) => void;
}

/**
 * Does what the program has to do of the exits under way: looks which step's time has come, runs it, and notes what it
 * found. Killed anywhere it goes on at the next look, because runs and notes carry the look's number in their keys.
 */
export class ExitWork {
  readonly #options: ExitWorkOptions;
  readonly #again: Again;

  constructor(options: ExitWorkOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: LOOK_MS,
      work: () => this.look(),
      onFailure: (error) => options.onFailure(error, 'exits'),
    });
  }

  start(): void {
    this.#again.start();
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  /** One look at every exit under way. One that fails holds up no other; the first failure is thrown at the end. */
  async look(): Promise<void> {
    const { pool, clock } = this.#options;
    const failures: unknown[] = [];
    const under = await readRows(pool, exits, `where shard = $1 and state = 'under-way'`, [REGISTER_SHARD]);
    for (const exit of under) {
      try {
        if (exit.due_at !== null && clock.now() > exit.due_at) await this.#overdue(exit);
        if (exit.look_at !== null && clock.now() >= exit.look_at) await this.#work(exit);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  async #overdue({ id, current }: ExitRow): Promise<void> {
    const input = { pilot: id, step: String(current) };
    await this.#submit(this.#options.operations.overdue, input, `exit:${id}:${current}:overdue`);
  }

  async #work(exit: ExitRow): Promise<void> {
    const step = currentStep(exit);
    if (step === undefined || step.state !== 'working') return;
    if (step.phase === 'freeze' && !(await this.#isFrozen(exit.id))) return;
    const look = step.looks + 1;
    const found = await this.#parts(exit, step, look);
    const input = { pilot: exit.id, step: String(step.n), look, ...found };
    await this.#submit(this.#options.operations.worked, input, `exit:${exit.id}:${step.n}:worked:${look}`);
  }

  /** Whether the pilot's guard has the mandate that freezes it. One without a program takes no business anyway. */
  async #isFrozen(pilot: string): Promise<boolean> {
    const { pool, executors } = this.#options;
    if (!executors.has(pilot)) return true;
    const [[signed], [obeyed]] = await Promise.all([
      readRows(pool, pilots, 'where shard = $1 and id = $2', [REGISTER_SHARD, pilot]),
      readRows(pool, mandates, 'where shard = $1 and pilot = $1', [pilot]),
    ]);
    return signed !== undefined && obeyed !== undefined && obeyed.serial >= signed.serial;
  }

  async #parts(
    exit: ExitRow,
    step: StepRecord,
    look: number,
  ): Promise<{ readonly runs: RunSeen[]; readonly waits: WaitSeen[] }> {
    const { pool, clock, executors, windDowns } = this.#options;
    const executor = executors.get(exit.id);
    if (executor === undefined) return { runs: [], waits: [] };
    const windDown = windDowns.get(exit.id) ?? nothingToWindDown;
    const place: Place = { pool, shard: exit.id, businessDate: businessDate(clock.now()) };
    const classes = new Map((await classesOf(place, windDown)).map((one) => [one.customer, one.class]));
    const declared = await this.#declared(exit);
    const work =
      step.phase === 'confirm' ? allOf(declared, windDown) : workOf(declared, windDown)[step.n - 1]!;
    const done: RunSeen[] = [];
    for (const part of work.runs) {
      const run = `exit:${step.n}:${part.name}:${look}`;
      const list = () => findWork(place, part, exit.class, classes);
      done.push(...(await doRuns(pool, executor, part, run, list)));
    }
    const waits: WaitSeen[] = [];
    for (const part of work.waits) {
      const found = await findWork(place, part, exit.class, classes);
      waits.push({ name: part.name, count: found.length });
    }
    return { runs: done, waits };
  }

  /** The exit as it was declared in the version that holds for it. */
  async #declared({ id, version, class: of }: ExitRow) {
    const key = [REGISTER_SHARD, declarationId(id, version)];
    const [row] = await readRows(this.#options.pool, declarations, 'where shard = $1 and id = $2', key);
    const exit = row?.document.exits.find((one) => one.class === of);
    if (exit === undefined) throw new Error(`no exit ${of} is declared in version ${version} of ${id}`);
    return exit;
  }

  async #submit(operation: unknown, input: unknown, key: string): Promise<void> {
    const executor = this.#options.executors.get(REGISTER_SHARD)!;
    await executor.submit(operation as AnyOperation, input as never, { actor: system, key });
  }
}

/** What every step of an exit has for the program, in its order: done once more before the confirmation. */
function allOf(declared: Exit, windDown: WindDown): StepWork {
  const steps = workOf(declared, windDown);
  return { runs: steps.flatMap(({ runs: of }) => of), waits: steps.flatMap(({ waits }) => waits) };
}

/**
 * A part's runs at one look: as many as its list needs. Those that were planned before are carried on whatever the
 * list says now; what they named, done or excepted, is not planned again in this look.
 */
async function doRuns(
  pool: Pool,
  executor: Executor,
  part: WindDownRun,
  name: string,
  list: () => Promise<Item[]>,
): Promise<RunSeen[]> {
  const seen: RunSeen[] = [];
  const planned = new Set<string>();
  for (let n = 1; ; n += 1) {
    const run = `${name}:${n}`;
    const known = await rowOf(pool, executor.shard, run);
    const rest = known === undefined ? (await list()).filter(({ item }) => !planned.has(item)) : [];
    if (known === undefined && rest.length === 0 && n > 1) return seen;
    if (known?.state !== 'closed') {
      await drive(pool, executor, {
        run,
        name: part.name,
        list: async () => rest.slice(0, ITEMS_MAX),
        operation: part.operation,
        input: part.input,
      });
    }
    const row = await rowOf(pool, executor.shard, run);
    if (row?.state !== 'closed') throw new Error(`run ${run} of ${executor.shard} did not close`);
    for (const { item } of await readRows(pool, items, 'where shard = $1 and run = $2', [
      executor.shard,
      run,
    ]))
      planned.add(item);
    seen.push({
      run,
      name: part.name,
      count: Number(row.count),
      sum: row.sum.toString(),
      done: Number(row.done),
      excepted: Number(row.excepted),
    });
  }
}

async function rowOf(pool: Pool, shard: string, run: string) {
  const [row] = await readRows(pool, runs, 'where shard = $1 and id = $2', [shard, run]);
  return row;
}
