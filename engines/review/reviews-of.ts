import type { AnyOperation, Operation } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import { askReview } from './ask.ts';
import { confirmOverturn } from './confirm.ts';
import type { ReviewKind } from './kind.ts';
import { proposeOverturn } from './overturn.ts';
import { upholdReview } from './uphold.ts';

const listed = <S extends TSchema, P>(operation: Operation<S, P>): AnyOperation =>
  operation as unknown as AnyOperation;

/** The operations by which a person looks at what a pilot's machine decided. */
export function reviewsOf(kind: ReviewKind) {
  const ask = askReview(kind);
  const uphold = upholdReview(kind);
  const overturn = proposeOverturn(kind);
  const confirm = confirmOverturn(kind);
  const operations: readonly AnyOperation[] = [
    listed(ask),
    listed(uphold),
    listed(overturn),
    listed(confirm),
  ];
  return { kind, ask, uphold, overturn, confirm, operations };
}

export type Reviews = ReturnType<typeof reviewsOf>;
