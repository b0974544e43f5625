import { randomBytes, randomUUID } from 'node:crypto';
import { Outbox } from '@sandglass/jobs';
import { Journal, type SubjectKeys } from '@sandglass/journal';
import { Ledger } from '@sandglass/ledger';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import {
  type Actor,
  Executor,
  type ExecutorOptions,
  type GuardStage,
  type Operation,
  type Outcome,
  system,
  type Table,
} from '../index.ts';

export { dying } from './dying.ts';

/** Lets everything pass: the guard has its own tests. */
export const openGuard: GuardStage = { admit: () => ({ facts: [] }) };

/** Subject keys that are their own wrapping. */
export const plainKeys: SubjectKeys = {
  create: () => {
    const key = randomBytes(32);
    return { key, wrapped: key };
  },
  unwrap: (wrapped) => wrapped,
  pseudonym: (shard, subject) => Buffer.from(`${shard}/${subject}`).toString('hex'),
};

export interface HouseOptions extends Partial<Omit<ExecutorOptions, 'stages' | 'residents'>> {
  readonly guard?: GuardStage;
  readonly journal?: Journal;
  readonly residents?: readonly Table[];
  /** Tables that the guard keeps resident. */
  readonly guardResidents?: readonly Table[];
}

/** An executor with the kernel's real stages on a real database, at a standing clock. */
export class House {
  /** ms since the epoch; move it by hand. */
  now = Date.parse('2024-01-16T02:00:00Z');
  businessDate = '2024-01-16';
  readonly pool: Pool;
  readonly executor: Executor;
  readonly failures: { error: unknown; what: string }[] = [];

  constructor(pool: Pool, options: HouseOptions = {}) {
    const { guard, journal, residents, guardResidents, ...rest } = options;
    this.pool = pool;
    this.executor = new Executor({
      shard: 'probe',
      pool,
      owner: `test/${process.pid}/${randomUUID()}`,
      now: () => this.now,
      businessDate: () => this.businessDate,
      onFailure: (error, what) => this.failures.push({ error, what }),
      ...rest,
      stages: {
        ledger: new Ledger(),
        guard: guard ?? openGuard,
        journal: journal ?? new Journal(plainKeys),
        outbox: new Outbox(),
        residents: guardResidents ?? [],
      },
      residents: residents ?? [],
    });
  }

  start = (): Promise<void> => this.executor.start();
  stop = (): Promise<void> => this.executor.stop();

  submit<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    call: { readonly actor?: Actor; readonly key?: string } = {},
  ): Promise<Outcome> {
    return this.executor.submit(operation, input, {
      actor: call.actor ?? system,
      key: call.key ?? randomUUID(),
    });
  }

  /** Submits what must be done, and gives the reply. */
  async done<S extends TSchema, P>(operation: Operation<S, P>, input: Static<S>, actor?: Actor) {
    const outcome = await this.submit(operation, input, actor === undefined ? {} : { actor });
    if (outcome.outcome === 'refused') throw new Error(`${operation.name} was refused: ${outcome.code}`);
    return outcome.reply;
  }

  /** Submits what must be refused, and gives the code. */
  async refused<S extends TSchema, P>(operation: Operation<S, P>, input: Static<S>, actor?: Actor) {
    const outcome = await this.submit(operation, input, actor === undefined ? {} : { actor });
    if (outcome.outcome === 'done') throw new Error(`${operation.name} was done`);
    return outcome.code;
  }

  /** Submits all in one turn, so that they meet in one batch while the executor is idle. */
  together<S extends TSchema, P>(
    operation: Operation<S, P>,
    inputs: readonly Static<S>[],
    call: { readonly actor?: Actor } = {},
  ): Promise<PromiseSettledResult<Outcome>[]> {
    return Promise.allSettled(inputs.map((input) => this.submit(operation, input, call)));
  }
}
