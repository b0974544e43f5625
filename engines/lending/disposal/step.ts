import {
  type Business,
  type Circumstances,
  type Decision,
  operation,
  type Role,
  type RowKey,
  type State,
} from '@sandglass/operations';
import type { Static, TObject, TProperties } from 'typebox';
import Type from 'typebox';
import type { Disposer } from './disposer.ts';
import { isPool, type Pool, type PoolState, poolIn, pools } from './pool.ts';

export const PoolId = Type.String({ pattern: '^pool-[0-9a-z]{16}$', description: 'The pool’s id' });

/** A step of a pool: what it is called, in which states it is taken, and what it makes of the pool. */
interface Step<P extends TProperties> {
  readonly name: string;
  readonly summary: string;
  readonly business?: Business;
  readonly roles?: readonly Role[];
  readonly input: P;
  readonly states: readonly PoolState[];
  readonly load?: (input: Static<TObject<P>> & OfPool, party: string) => readonly RowKey[];
  readonly loadThen?: (
    pool: Pool,
    input: Static<TObject<P>> & OfPool,
    party: string,
    state: State,
  ) => readonly RowKey[];
  readonly decide: (
    pool: Pool,
    input: Static<TObject<P>> & OfPool,
    at: Circumstances,
    state: State,
  ) => Decision;
}

interface OfPool {
  readonly poolId: string;
}

/** Makes an operation of a step: the pool is loaded, and refused where it is in another state. */
export const stepOf = <const P extends TProperties>({ lender }: Disposer, step: Step<P>) =>
  operation({
    name: `${lender.shard}.disposal.${step.name}`,
    summary: step.summary,
    business: step.business ?? 'closing',
    roles: step.roles ?? ['institution'],
    input: Type.Object({ poolId: PoolId, ...step.input }, { additionalProperties: false }),
    load: (input, { party }) => {
      const of = input as Static<TObject<P>> & OfPool;
      return [pools.key(of.poolId), ...(step.load?.(of, party) ?? [])];
    },
    loadThen: (state, input, { party }) => {
      const of = input as Static<TObject<P>> & OfPool;
      const pool = state.get(pools, of.poolId);
      return pool === undefined ? [] : (step.loadThen?.(pool, of, party, state) ?? []);
    },
    decide: (state, input, at) => {
      const of = input as Static<TObject<P>> & OfPool;
      const pool = poolIn(state, of.poolId, step.states);
      return isPool(pool) ? step.decide(pool, of, at, state) : pool;
    },
  });
