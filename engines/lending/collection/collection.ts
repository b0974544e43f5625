import { type Route, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import { type Collecting, nobodyElse } from './collecting.ts';
import { contactDebtorOf } from './contact-debtor.ts';
import { loansToLookAt, PARTS } from './loans-to-look-at.ts';
import { lookOf } from './look.ts';
import { deliveredOf, noteOutcomeOf } from './note-outcome.ts';
import { samplePolicy } from './policy.ts';
import { collectionReads, type UseOf } from './reads.ts';
import { releaseOf } from './release.ts';
import { giveCaseBackOf, takeCaseOf } from './take-case.ts';
import { takePromiseOf } from './take-promise.ts';

/** A lender's collection: its operations, its doors below `prefix`, and what each business date asks. */
export function collectionOf(
  of: Pick<Collecting, 'lender'> & Partial<Collecting>,
  doors: { readonly prefix: string; readonly useOf: UseOf },
) {
  const collecting: Collecting = { policy: samplePolicy, guarantors: nobodyElse, ...of };
  const { shard } = of.lender;
  const { prefix } = doors;
  const look = lookOf(collecting);
  const take = takeCaseOf(collecting);
  const giveBack = giveCaseBackOf(collecting);
  const contact = contactDebtorOf(collecting);
  const outcome = noteOutcomeOf(collecting);
  const delivered = deliveredOf(collecting);
  const release = releaseOf(collecting);
  const promise = takePromiseOf(collecting);
  const parameters = { id: 'loanId' };
  const routes: readonly Route[] = [
    ...collectionReads(collecting, prefix, doors.useOf),
    write({ method: 'POST', path: `${prefix}/{id}/take`, operation: take, parameters, shard }),
    write({ method: 'POST', path: `${prefix}/{id}/give-back`, operation: giveBack, parameters, shard }),
    write({
      method: 'POST',
      path: `${prefix}/{id}/contact`,
      operation: contact,
      parameters,
      shard,
      status: 201,
    }),
    write({ method: 'POST', path: `${prefix}/{id}/outcome`, operation: outcome, parameters, shard }),
    write({
      method: 'POST',
      path: `${prefix}/{id}/promise`,
      operation: promise,
      parameters,
      shard,
      status: 201,
    }),
  ];
  return {
    look,
    take,
    giveBack,
    contact,
    outcome,
    delivered,
    release,
    promise,
    operations: [
      look,
      take,
      giveBack,
      contact,
      outcome,
      delivered,
      release,
      promise,
    ] as unknown as readonly AnyOperation[],
    routes,
    daily: Array.from({ length: PARTS }, (_, part) => ({
      name: `collection-${part}`,
      list: loansToLookAt(collecting.policy.ladder, part),
      operation: look as unknown as AnyOperation,
      input: (loanId: string) => ({ loanId }),
    })),
  };
}
