import { effects, operation } from '@sandglass/operations';
import type { Lender } from '../lender.ts';
import { ProductDocument } from './document.ts';
import { deskKey, inForce, refusalOf } from './in-force.ts';

/** Puts the first version of a sample product in force, at the pilot's opening; people's go by four eyes. */
export const releaseProductOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.product.release`,
    summary: 'Releases a sample product, or a new version of it, as data.',
    business: 'continuing',
    roles: ['system'],
    input: ProductDocument,
    load: ({ id }) => [deskKey(id)],
    decide: (state, document, { businessDate: on }) => {
      const refused = refusalOf(document);
      if (refused !== undefined) return refused;
      const by = { proposedBy: 'system', releasedBy: 'system', reason: 'sample' };
      return effects(inForce(shard, state, { document, ...by, on }));
    },
  });
