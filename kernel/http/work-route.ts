import type { Actor, Locale, Operation, Outcome, Role } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import type { Refuses } from './refuses.ts';

/**
 * A door to work that one operation cannot do, because it goes on outside (a payment through a network), or because question
 * or answer hold what no operation may keep (a card's number, a secret that is shown once). What changes is still changed by
 * operations, under the caller's key: the same key must give the same answer.
 */
export interface WorkRoute<P extends TSchema = TSchema, B extends TSchema = TSchema> {
  readonly kind: 'work';
  readonly method: 'POST';
  readonly path: string;
  /** Its id in the API page, and for whoever counts: `acquirer.pay`. */
  readonly name: string;
  readonly summary: string;
  readonly roles: readonly Role[];
  readonly params: P;
  readonly body: B;
  readonly reply: TSchema;
  readonly status: 200 | 201;
  /** Whose executor `submit` reaches. */
  readonly shard: string;
  /** @throws DoorRefusal */
  readonly work: (request: WorkRequest<P, B>) => Promise<Outcome>;
  readonly pilot?: string;
  readonly refuses?: Refuses;
}

export interface WorkRequest<P extends TSchema = TSchema, B extends TSchema = TSchema> {
  readonly params: Static<P>;
  readonly body: Static<B>;
  readonly actor: Actor;
  /** The idempotency key. */
  readonly key: string;
  readonly pool: Pool;
  readonly locale: Locale;
  /** Submits one operation as the caller, under the caller's key. */
  readonly submit: <S extends TSchema, Q>(operation: Operation<S, Q>, input: Static<S>) => Promise<Outcome>;
}

/** A door to work. */
export const work = <P extends TSchema, B extends TSchema>(
  of: Omit<WorkRoute<P, B>, 'kind' | 'method'>,
): WorkRoute => ({ kind: 'work', method: 'POST', ...of }) as unknown as WorkRoute;

/** An answer that no operation of its own made. */
export const answered = (reply: Extract<Outcome, { outcome: 'done' }>['reply']): Outcome => ({
  outcome: 'done',
  reply,
  operation: '',
  repeated: false,
});
