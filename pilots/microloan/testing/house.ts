import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Agreement,
  agreementDigest,
  agreementText,
  type Limit,
  signMandate,
} from '@sandglass/declaration';
import { counters, Guard, mandates, obeyOperation } from '@sandglass/guard';
import { Outbox } from '@sandglass/jobs';
import { Journal } from '@sandglass/journal';
import { Ledger } from '@sandglass/ledger';
import { benchmarks, products } from '@sandglass/lending';
import { requireAgreement } from '@sandglass/lending/testing';
import { models } from '@sandglass/models';
import {
  type Actor,
  Executor,
  type Operation,
  type Outcome,
  type Passage,
  type Usage,
} from '@sandglass/operations';
import { ruleTables } from '@sandglass/rules';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import { ratings } from '../rating/rating.ts';
import { SHARD } from '../shard.ts';

/** A supervisor whose signature is one byte: who signs is the guard's own test. */
const obey = obeyOperation(SHARD, () => true);

/** The pilot on the real path and a real database; it remembers what was used besides counting it. */
export class House {
  date: string;
  readonly usage: Usage[] = [];
  readonly failures: unknown[] = [];
  readonly pool: Pool;
  readonly #guard = new Guard();
  readonly #executor: Executor;
  #serial = 0;

  constructor(pool: Pool, date: string) {
    this.pool = pool;
    this.date = date;
    const guard = {
      admit: (usage: readonly Usage[], passage: Passage) => {
        const admitted = this.#guard.admit(usage, passage);
        if (!('code' in admitted)) this.usage.push(...usage);
        return admitted;
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
        residents: [mandates, counters],
      },
      residents: [benchmarks, products, ratings, ruleTables, models],
      owner: `test/${process.pid}/${randomUUID()}`,
      now: () => Date.parse(`${this.date}T02:00:00Z`),
      businessDate: () => this.date,
      onFailure: (error) => this.failures.push(error),
    });
  }

  start = (): Promise<void> => this.#executor.start();

  /** Whatever was tested, the books agree in the end. */
  stop = async (): Promise<void> => {
    await this.#executor.stop();
    await requireAgreement(this.pool, SHARD);
  };

  /** The supervisor's mandate: what the pilot may do from now on. */
  async mandate(
    status: 'running' | 'suspended',
    limits: readonly Limit[] = [],
    brought?: { readonly version: number; readonly agreement: Agreement },
  ): Promise<void> {
    this.#serial += 1;
    const issuedAt = `${this.date}T01:00:00Z`;
    const text = brought === undefined ? undefined : agreementText(brought.agreement);
    const mandate = {
      pilot: SHARD,
      version: brought?.version ?? 1,
      digest: '',
      status,
      limits,
      issuedAt,
      serial: this.#serial,
      ...(text === undefined ? {} : { agreement: agreementDigest(text) }),
    };
    const signed = JSON.stringify(signMandate(mandate, () => Buffer.from([1])));
    await this.done(
      obey,
      { signed, ...(text === undefined ? {} : { agreement: text }) },
      { role: 'system', party: 'system' },
    );
  }

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
