import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { Actor, Role } from './actor.ts';
import type { Decision, Stale } from './effects.ts';
import type { Random } from './random.ts';
import type { Row, RowKey, Table } from './table.ts';

/** What a suspension or an upper limit may stop: `new` business, or neither of the others. */
export type Business = 'new' | 'continuing' | 'closing';

/** The loaded rows, as of just before this decision: what earlier decisions of the batch wrote is seen. */
export interface State {
  /** The row, or undefined when there is none. The key must have been named by `load` or `loadThen`. */
  get<R extends Row>(table: Table<R>, id: string): R | undefined;
  /** All rows of a resident table. */
  all<R extends Row>(table: Table<R>): Iterable<R>;
}

/** What is fixed for a whole batch, and who calls. */
export interface Circumstances {
  /** ms since the epoch, UTC. */
  readonly now: number;
  /** The bank's business date, 'YYYY-MM-DD'. */
  readonly businessDate: string;
  readonly actor: Actor;
  readonly random: Random;
  /** Its number in the shard: its facts are `<number>.0`, `<number>.1` … */
  readonly number: bigint;
}

/**
 * What the shard's owner holds in memory while an operation is prepared: resident rows, and others as far as they were
 * loaded lately. It may have changed by the time of the decision, which therefore compares, and asks to be prepared
 * again (`prepareAgain`) where it finds something else; its rows are in memory by then.
 */
export interface Held {
  /** Undefined also for a row that is not in memory. */
  get<R extends Row>(table: Table<R>, id: string): R | undefined;
  /** 'YYYY-MM-DD'. */
  readonly businessDate: string;
  /** For rows that never change once written, such as past cases: a decision cannot check what else it read. */
  readonly pool: Pool;
}

export interface OperationDefinition<S extends TSchema, P> {
  /** `pilot.verb`, stable: it stands in the log, the API and the authorization matrix. */
  readonly name: string;
  /** One sentence for the API page. */
  readonly summary: string;
  readonly business: Business;
  readonly input: S;
  /** Roles that may call it through any door. */
  readonly roles: readonly Role[];
  /**
   * The asynchronous part, before the queue: models, rule tables, signatures. It reads immutable or versioned things
   * only; `decide` checks that the versions still hold, and asks to be prepared again where they do not.
   */
  readonly prepare?: (input: Static<S>, actor: Actor, held: Held) => Promise<P>;
  /** The rows it needs, by key. Resident tables need not be named. */
  readonly load: (input: Static<S>, actor: Actor, prepared: P) => readonly RowKey[];
  /** Rows whose keys stand in the first ones. There is no third step. */
  readonly loadThen?: (state: State, input: Static<S>, actor: Actor) => readonly RowKey[];
  /** Pure and synchronous. */
  readonly decide: (state: State, input: Static<S>, at: Circumstances, prepared: P) => Decision | Stale;
}

export interface Operation<S extends TSchema = TSchema, P = unknown> extends OperationDefinition<S, P> {
  readonly validator: Validator;
}

/** An operation whose input and prepared types are known only to itself: what registries and the executor hold. */
export type AnyOperation = Operation<TSchema, unknown>;

/**
 * Defines an operation, the unit of every change of state.
 *
 * @example
 * export const open = operation({
 *   name: 'ledger.open', summary: 'Opens an account.', business: 'continuing', roles: ['system'],
 *   input: Type.Object({ id: Type.String() }),
 *   load: (input) => [accounts.key(input.id)],
 *   decide: (state, input) => effects({ reply: { id: input.id } }),
 * });
 */
export function operation<const S extends TSchema, P = undefined>(
  definition: OperationDefinition<S, P>,
): Operation<S, P> {
  return { ...definition, validator: Compile(definition.input) };
}
