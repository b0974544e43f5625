import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@sandglass/database/testing';
import { changed, declared } from '@sandglass/declaration/testing';
import { counters, Guard, mandates, obeyOperation } from '@sandglass/guard';
import { OutboxDrain } from '@sandglass/jobs';
import {
  type Actor,
  type AnyOperation,
  type Executor,
  type Outcome,
  readRows,
  system,
  type Table,
} from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import {
  criteria,
  declare,
  disclose,
  pilots,
  propose,
  REGISTER_SHARD,
  start,
  submit,
  supervision,
} from '@sandglass/register';
import { businessDate, parseInstant } from '@sandglass/time';
import { ExitWork, endingOperations, exits, houseChecks, leftOver } from '../index.ts';
import { giveBack, lanternWindDown, light, migrateLantern, PILOT } from './lantern.ts';

export const officer: Actor = { role: 'supervisor', party: 'office', person: 'li' };
export const second: Actor = { role: 'supervisor', party: 'office', person: 'wang' };
export const bank: Actor = { role: 'institution', party: 'lantern-bank', person: 'ann' };
export const colleague: Actor = { ...bank, person: 'bob' };
export const otherBank: Actor = { role: 'institution', party: 'other-bank' };
export { system };

const words = (en: string) => ({ zh: `简：${en}`, zhHant: `繁：${en}`, en });
const step = (phase: string, deadlineDays: number) => ({
  phase,
  action: words(phase),
  owner: 'bank',
  precondition: words('the step before'),
  deadlineDays,
  evidence: words('a paper'),
});
/** freeze (mandate, dim), settle (wait for returns), archive (a person), confirm, offline. */
const riskySteps = [
  step('freeze', 0),
  step('settle', 10),
  step('archive', 5),
  step('confirm', 5),
  step('offline', 5),
];
const document = changed('/exits/1/steps', riskySteps) as { readonly triggers: readonly unknown[] };
/** With a thousand customers the exit at risk starts by itself. */
const smoke = {
  id: 'smoke',
  measure: 'customers',
  comparison: 'at-least',
  threshold: '1000',
  action: 'start-exit',
  exit: 'risky',
  text: words('too many customers'),
};
export const declaration = declared({ ...document, triggers: [...document.triggers, smoke] });
const SIGNATURE = Buffer.from([1]);

/** Register and pilot on the real path, each its own executor, at one standing clock. */
export class Rig {
  readonly id: string;
  readonly register: House;
  readonly pilot: House;
  readonly operations;
  readonly supervise = supervision(() => SIGNATURE);
  readonly #db: TestDatabase;
  readonly #drain: OutboxDrain;

  private constructor(db: TestDatabase, id: string, register: House | undefined) {
    this.#db = db;
    this.id = id;
    const { pool } = db;
    this.register = register ?? new House(pool, { shard: REGISTER_SHARD, businessDate });
    this.pilot = new House(pool, {
      shard: id,
      businessDate,
      guard: new Guard(),
      guardResidents: [mandates, counters] as unknown as readonly Table[],
    });
    this.operations = endingOperations(
      new Map([[id, lanternWindDown]]),
      () => this.left(),
      () => SIGNATURE,
    );
    const obey = obeyOperation(id, () => true);
    this.#drain = new OutboxDrain({
      pool,
      executor: this.register.executor,
      now: () => this.register.now,
      deliver: {
        'register.lapse': async () => undefined,
        'mandate.deliver': async ({ pilot, signed }, job) => {
          if (pilot === this.id)
            await this.pilot.submit(obey, { signed: String(signed) }, { key: `mandate:${job}` });
        },
      },
    });
  }

  /** A running pilot with these lamps lit; another pilot may share the register of a first one. */
  static async running(
    db: TestDatabase,
    lamps: readonly string[],
    { id = PILOT, register }: { readonly id?: string; readonly register?: House } = {},
  ): Promise<Rig> {
    if (register === undefined) await migrateLantern(db.pool);
    const rig = new Rig(db, id, register);
    rig.at('2026-03-02T10:00:00+08:00');
    if (register === undefined) await rig.register.start();
    await rig.pilot.start();
    await rig.done(declare, bank, { declaration });
    await rig.done(submit, bank);
    await rig.done(disclose, officer);
    rig.at('2026-03-16T10:00:00+08:00');
    const review = Object.keys(criteria).map((criterion) => ({
      criterion,
      for: ['seen'],
      against: [],
      met: true,
      reason: 'seen',
    }));
    await rig.done(propose, officer, { decision: 'admit', reason: 'ready', criteria: review });
    await rig.done(rig.supervise.admit, second);
    await rig.deliver();
    await rig.done(start, system);
    for (const lamp of lamps) await rig.pilot.done(light, { lamp });
    return rig;
  }

  async close(): Promise<void> {
    await this.register.stop();
    await this.pilot.stop();
  }

  at(time: string): void {
    this.register.now = parseInstant(time);
    this.pilot.now = this.register.now;
  }

  deliver = (): Promise<number> => this.#drain.drain();

  take(
    operation: unknown,
    actor: Actor,
    input: Record<string, unknown> = {},
    key: string = randomUUID(),
  ): Promise<Outcome> {
    const whole = { pilot: this.id, ...input };
    return this.register.executor.submit(operation as AnyOperation, whole as never, { actor, key });
  }

  async code(operation: unknown, actor: Actor, input: Record<string, unknown> = {}): Promise<string> {
    const outcome = await this.take(operation, actor, input);
    return outcome.outcome === 'done' ? 'done' : outcome.code;
  }

  async done(operation: unknown, actor: Actor, input: Record<string, unknown> = {}): Promise<void> {
    const outcome = await this.take(operation, actor, input);
    if (outcome.outcome === 'refused')
      throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.values)}`);
  }

  /** The program's part of exits; with executors of one's own, one that dies. */
  work(executors: Partial<Record<'register' | 'pilot', Executor>> = {}): ExitWork {
    return new ExitWork({
      pool: this.#db.pool,
      clock: { now: () => this.register.now },
      executors: new Map([
        [REGISTER_SHARD, executors.register ?? this.register.executor],
        [this.id, executors.pilot ?? this.pilot.executor],
      ]),
      windDowns: new Map([[this.id, lanternWindDown]]),
      operations: this.operations,
      onFailure: (error) => {
        throw error;
      },
    });
  }

  /** The same exit of a pilot that is declared and has no program: only the register is there. */
  withoutProgram() {
    const operations = endingOperations(
      new Map(),
      async () => [],
      () => SIGNATURE,
    );
    const work = new ExitWork({
      pool: this.#db.pool,
      clock: { now: () => this.register.now },
      executors: new Map([[REGISTER_SHARD, this.register.executor]]),
      windDowns: new Map(),
      operations,
      onFailure: (error) => {
        throw error;
      },
    });
    return { operations, work };
  }

  left = () => leftOver(this.#db.pool, this.id, [...lanternWindDown.leftOver, ...houseChecks]);

  async exit() {
    const [row] = await readRows(this.#db.pool, exits, 'where shard = $1 and id = $2', [
      REGISTER_SHARD,
      this.id,
    ]);
    return row;
  }

  async stepStates(): Promise<string> {
    const exit = await this.exit();
    return exit?.steps.map(({ state }) => state).join(' ') ?? 'no exit';
  }

  async pilotRow() {
    const [row] = await readRows(this.#db.pool, pilots, 'where shard = $1 and id = $2', [
      REGISTER_SHARD,
      this.id,
    ]);
    return row!;
  }

  async returnAll(): Promise<void> {
    const { rows } = await this.#db.pool.query<{ id: string }>(
      `select id from lantern.lamp where shard = $1 and state <> 'returned'`,
      [this.id],
    );
    for (const { id } of rows) await this.pilot.done(giveBack, { lamp: id });
  }

  /** How often each kind of fact stands in the log: of the pilot's shard, or of the register about this pilot. */
  async facts(of: 'pilot' | 'register', kinds: string): Promise<Record<string, number>> {
    const { rows } = await this.#db.pool.query<{ kind: string; times: number }>(
      `select kind, count(*)::int4 as times from journal.fact where shard = $1 and kind like $2
         and (shard <> $3 or leaf::jsonb->'header'->>'pilot' = $4) group by kind order by kind`,
      [of === 'pilot' ? this.id : REGISTER_SHARD, kinds, REGISTER_SHARD, this.id],
    );
    return Object.fromEntries(rows.map(({ kind, times }) => [kind, times]));
  }
}
