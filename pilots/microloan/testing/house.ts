import { randomBytes, randomUUID } from 'node:crypto';
import { Outbox } from '@sandglass/jobs';
import { Journal } from '@sandglass/journal';
import { Ledger } from '@sandglass/ledger';
import { type Actor, Executor, type Operation, type Outcome, type Usage } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import { products } from '../product/product.ts';
import { SHARD } from '../shard.ts';

/** The pilot on the real path and a real database; its guard admits everything and remembers what was used. */
export class House {
  date: string;
  readonly usage: Usage[] = [];
  readonly failures: unknown[] = [];
  readonly pool: Pool;
  readonly #executor: Executor;

  constructor(pool: Pool, date: string) {
    this.pool = pool;
    this.date = date;
    const guard = {
      admit: (usage: readonly Usage[]) => {
        this.usage.push(...usage);
        return { facts: [] };
      },
    };
    const keys = {
      create: () => ({ key: randomBytes(32), wrapped: randomBytes(32) }),
      unwrap: (wrapped: Buffer) => wrapped,
      pseudonym: (shard: string, subject: string) => Buffer.from(`${shard}/${subject}`).toString('hex'),
    };
    this.#executor = new Executor({
      shard: SHARD,
      pool,
      stages: {
        ledger: new Ledger(),
        guard,
        journal: new Journal(keys),
        outbox: new Outbox(),
        residents: [],
      },
      residents: [products],
      owner: `test/${process.pid}/${randomUUID()}`,
      now: () => Date.parse(`${this.date}T02:00:00Z`),
      businessDate: () => this.date,
      onFailure: (error) => this.failures.push(error),
    });
  }

  start = (): Promise<void> => this.#executor.start();
  stop = (): Promise<void> => this.#executor.stop();

  submit<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    actor: Actor,
    key: string = randomUUID(),
  ): Promise<Outcome> {
    return this.#executor.submit(operation, input, { actor, key });
  }

  /** Submits what must be done, and gives the reply. */
  async done<S extends TSchema, P>(operation: Operation<S, P>, input: Static<S>, actor: Actor) {
    const outcome = await this.submit(operation, input, actor);
    if (outcome.outcome === 'refused') throw new Error(`${operation.name} was refused: ${outcome.code}`);
    return outcome.reply;
  }
}
