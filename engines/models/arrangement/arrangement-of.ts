import type { AnyOperation, Operation } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import { approveRating } from './approve.ts';
import type { ArrangementDefinition } from './arrangement.ts';
import { openRating } from './open.ts';
import { proposeRating } from './propose.ts';

const listed = <S extends TSchema, P>(operation: Operation<S, P>): AnyOperation =>
  operation as unknown as AnyOperation;

/** The operations by which a pilot's champion and challenger change. */
export function arrangementOf(definition: ArrangementDefinition) {
  const open = openRating(definition);
  const propose = proposeRating(definition);
  const approve = approveRating(definition);
  const operations: readonly AnyOperation[] = [listed(open), listed(propose), listed(approve)];
  return { definition, open, propose, approve, operations };
}

export type Arranged = ReturnType<typeof arrangementOf>;
