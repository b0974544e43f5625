import { type Route, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import type { UseOf } from '../collection/reads.ts';
import type { Lender } from '../lender.ts';
import { hardshipOf } from './operations.ts';
import { hardshipReads } from './reads.ts';
import '../reasons/hardship.ts';

interface Options {
  /** Where the pilot's doors begin, for example `/api`. */
  readonly doors: string;
  readonly useOf: UseOf;
}

/** Borrowers in difficulties ask for other terms, and a person answers: the operations and doors under a pilot's name. */
export function helpingOf(lender: Lender, { doors, useOf }: Options) {
  const { shard } = lender;
  const hardship = hardshipOf(lender);
  const path = `${doors}/loans/{id}/hardship`;
  const loan = { method: 'POST', parameters: { id: 'loanId' }, shard } as const;
  const routes: readonly Route[] = [
    ...hardshipReads(shard, doors, useOf),
    write({ ...loan, path, operation: hardship.ask, status: 201 }),
    write({ ...loan, path: `${path}/offer`, operation: hardship.offer }),
    write({ ...loan, path: `${path}/decline`, operation: hardship.decline }),
    write({ ...loan, path: `${path}/reply`, operation: hardship.reply }),
    write({ ...loan, path: `${path}/carry-out`, operation: hardship.carryOut }),
  ];
  return { ...hardship, operations: Object.values(hardship) as unknown as readonly AnyOperation[], routes };
}
