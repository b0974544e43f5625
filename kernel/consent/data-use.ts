import type { DataUse } from '@sandglass/http';
import type { AnyOperation, Json } from '@sandglass/operations';
import type { Basis } from './basis.ts';
import type { UseOperation } from './use.ts';

export interface DeclaredUse {
  readonly purpose: string;
  readonly basis: Basis;
  /** What is shown of a person, in a word or two. */
  readonly data: string;
  readonly parties: (found: Json) => readonly string[];
  /** The one case or contract that the answer is about, where the purpose is bound to one. */
  readonly matter?: DataUse['matter'];
  /** The answer with their rows withheld; without it, one who is not covered keeps the whole answer back. */
  readonly withhold?: DataUse['withhold'];
}

/** What a read of a pilot's door declares in `uses`. */
export const dataUse = (
  shard: string,
  operation: UseOperation,
  { withhold, matter, ...of }: DeclaredUse,
): DataUse => ({
  ...of,
  ...(withhold === undefined ? {} : { withhold }),
  ...(matter === undefined ? {} : { matter }),
  shard,
  // Only the operation itself knows its input's type; the executor checks it against its schema.
  operation: operation as unknown as AnyOperation,
});
