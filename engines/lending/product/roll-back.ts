import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { deskKey } from './in-force.ts';
import { products } from './product.ts';
import { ProductId, Reason } from './propose.ts';
import { productDesks, productOfVersion, productVersionId, productVersions } from './version.ts';

/** One officer puts the version before in force again, at once: what harms must not wait for a second. */
export const rollBackProductOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.product.roll-back`,
    summary: 'An officer puts the previous version of a loan product in force again, at once.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        product: ProductId,
        version: Type.Integer({ minimum: 1, description: 'The one in force, which goes out of it' }),
        reason: Reason,
      },
      { additionalProperties: false },
    ),
    load: ({ product }) => [deskKey(product)],
    loadThen: (state, { product }) => {
      const previous = state.get(productDesks, product)?.previous ?? null;
      return previous === null ? [] : [productVersions.key(productVersionId(product, previous))];
    },
    decide: (state, { product, version, reason }, { actor, businessDate: on }) => {
      const row = state.get(products, product);
      const desk = state.get(productDesks, product);
      if (row === undefined || desk === undefined) return refuse('product-unknown', { product });
      if (row.version !== version)
        return refuse('product-version-moved', { version: String(version), inForce: String(row.version) });
      const before =
        desk.previous === null
          ? undefined
          : state.get(productVersions, productVersionId(product, desk.previous));
      if (before === undefined) return refuse('product-first-version', { version: String(version) });
      const rolled = { from: version, to: before.version, officer: actor.person ?? actor.party, on, reason };
      return effects({
        reply: { product, version: before.version },
        rows: [
          products.update(productOfVersion(before)),
          productDesks.update({ ...desk, previous: before.previous, rolled_back: rolled }),
        ],
        facts: [
          { kind: `${shard}.product-rolled-back`, header: { product, from: version, to: before.version } },
        ],
      });
    },
  });
