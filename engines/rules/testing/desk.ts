import {
  type Actor,
  type Decision,
  type Operation,
  Random,
  type Row,
  reasonOf,
  type State,
  say,
  type Table,
} from '@sandglass/operations';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import '../reasons.ts';
import type { PastCase } from '../evaluate/replay.ts';
import { rulesOf } from '../life/rules-of.ts';
import { guest, riding } from './sample.ts';

export const officer = (person: string): Actor => ({ role: 'institution', party: 'park', person });
export const house: Actor = { role: 'system', party: 'system' };

/** A pilot with one table, on rows in memory: each operation is prepared and decided as the executor does it. */
export class Desk {
  readonly facts: string[] = [];
  past: readonly PastCase[] = [
    { id: 'grown', inputs: guest({ height: 1.8 }) },
    { id: 'middling', inputs: guest({ height: 1.3 }) },
  ];
  readonly rules = rulesOf({ shard: 'park', schemas: [riding], past: async () => this.past });
  readonly #rows = new Map<string, Row>();

  get<R extends Row>(table: Table<R>, id: string): R | undefined {
    return this.#rows.get(`${table.name}/${id}`) as R | undefined;
  }

  async do<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    actor: Actor,
  ): Promise<Decision> {
    if (!operation.validator.Check(input)) throw new Error(`${operation.name} does not take this`);
    const held = { get: this.get.bind(this), businessDate: '2024-01-16', pool: {} as Pool };
    const prepared = (await operation.prepare?.(input, actor, held)) as P;
    return this.decide(operation, input, actor, prepared);
  }

  /** Decides with what was prepared at another time. */
  decide<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    actor: Actor,
    prepared: P,
  ): Decision {
    const state: State = { get: (table, id) => this.get(table, id), all: () => [] };
    const at = { now: 0, businessDate: '2024-01-16', actor, random: new Random(), number: 1n };
    const decision = operation.decide(state, input, at, prepared);
    if (decision.outcome === 'stale') throw new Error('stale');
    if (decision.outcome === 'refused') {
      const told = say(reasonOf(decision.code).detail, 'en', decision.values);
      if (/[{}]/.test(told)) throw new Error(`${decision.code} lacks values`);
      return decision;
    }
    for (const { table, row } of decision.rows ?? [])
      this.#rows.set(`${table.name}/${table.keyOf(row)}`, row);
    this.facts.push(...(decision.facts ?? []).map(({ kind }) => kind));
    return decision;
  }

  /** What must be done, and its reply. */
  async done<S extends TSchema, P>(operation: Operation<S, P>, input: Static<S>, actor: Actor) {
    const decision = await this.do(operation, input, actor);
    if (decision.outcome === 'refused') throw new Error(`${operation.name} was refused: ${decision.code}`);
    return decision.reply;
  }

  async refused<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    actor: Actor,
  ): Promise<string> {
    const decision = await this.do(operation, input, actor);
    return decision.outcome === 'refused' ? decision.code : 'done';
  }
}
