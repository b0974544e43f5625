import type { Sentence } from '@sandglass/operations';
import type { NoticeKind } from './tables.ts';

/** What stands at a pilot now and should be known. */
export interface Standing {
  readonly kind: NoticeKind;
  /** Which one of its kind: a limit's id, a trigger's. */
  readonly about: string;
  /** What it is, in a reader's words. */
  readonly title: Sentence;
  /** shard/operation.n of its cause, where there is such a fact. */
  readonly fact: string | null;
}
