import { type Route, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import type { Lender } from '../lender.ts';
import { confirmProductOf, declineProductOf, proposeProductOf } from './propose.ts';
import { productReads } from './reads.ts';
import { rollBackProductOf } from './roll-back.ts';

/** Products by four eyes, under a pilot's name: one officer proposes, another releases, and one rolls back at once. */
export function productDeskOf(lender: Lender) {
  const { shard } = lender;
  const propose = proposeProductOf(lender);
  const confirm = confirmProductOf(lender);
  const decline = declineProductOf(lender);
  const rollBack = rollBackProductOf(lender);
  const path = `/api/products/${shard}`;
  const post = { method: 'POST', parameters: { id: 'product' }, shard } as const;
  const routes: readonly Route[] = [
    ...productReads(shard, path),
    write({ ...post, path: `${path}/{id}/propose`, operation: propose }),
    write({ ...post, path: `${path}/{id}/release`, operation: confirm }),
    write({ ...post, path: `${path}/{id}/decline`, operation: decline }),
    write({ ...post, path: `${path}/{id}/roll-back`, operation: rollBack }),
  ];
  return {
    propose,
    confirm,
    decline,
    rollBack,
    operations: [propose, confirm, decline, rollBack] as unknown as readonly AnyOperation[],
    routes,
  };
}
