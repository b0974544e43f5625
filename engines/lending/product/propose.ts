import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { ProductDocument } from './document.ts';
import { deskKey, inForce, refusalOf } from './in-force.ts';
import { products } from './product.ts';
import { documentOf, productDesks } from './version.ts';

export const ProductId = Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' });
/** Words between people, without control characters. */
export const Reason = Type.String({
  minLength: 1,
  maxLength: 1000,
  pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
});
const Proposal = Type.String({ minLength: 1, maxLength: 64 });

/** An officer proposes a product, or its next version; what is in force stays so until another releases it. */
export const proposeProductOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.product.propose`,
    summary: 'An officer proposes a loan product, or a new version of it, for another officer to release.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      { product: ProductId, document: ProductDocument, reason: Reason },
      { additionalProperties: false },
    ),
    load: ({ product }) => [deskKey(product)],
    decide: (state, { product: id, document, reason }, { actor, businessDate, random }) => {
      if (document.id !== id) return refuse('product-unknown', { product: document.id });
      const refused = refusalOf(document);
      if (refused !== undefined) return refused;
      const before = state.get(products, id);
      if (before !== undefined && isSame(documentOf(before), document))
        return refuse('product-unchanged', { product: id, version: String(before.version) });
      const desk = state.get(productDesks, id);
      const proposal = {
        id: random.id('proposal'),
        document,
        officer: actor.person ?? actor.party,
        on: businessDate,
        reason,
        against: before?.version ?? 0,
      };
      return effects({
        reply: { product: id, proposal: proposal.id },
        rows: [
          desk === undefined
            ? productDesks.insert({ id, versions: 0, previous: null, proposal, rolled_back: null })
            : productDesks.update({ ...desk, proposal }),
        ],
        facts: [{ kind: `${shard}.product-proposed`, header: { product: id } }],
      });
    },
  });

/** Another officer puts what was proposed in force, for what is offered and signed from then on. */
export const confirmProductOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.product.confirm`,
    summary:
      'A second officer puts a proposed loan product in force; contracts keep the version they were signed with.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object({ product: ProductId, proposal: Proposal }, { additionalProperties: false }),
    load: ({ product }) => [deskKey(product)],
    decide: (state, { product, proposal: asked }, { actor, businessDate: on }) => {
      const proposal = state.get(productDesks, product)?.proposal;
      if (proposal?.id !== asked) return refuse('product-not-proposed', { proposal: asked });
      const releasedBy = actor.person ?? actor.party;
      if (proposal.officer === releasedBy) return refuse('product-second-officer');
      const version = state.get(products, product)?.version ?? 0;
      // What was proposed was compared with another version: it must be looked at beside the one in force.
      if (proposal.against !== version)
        return refuse('product-version-moved', {
          version: String(proposal.against),
          inForce: String(version),
        });
      // The program may ask for more than it did when this was proposed.
      const refused = refusalOf(proposal.document);
      if (refused !== undefined) return refused;
      const { document, officer: proposedBy, reason } = proposal;
      return effects(inForce(shard, state, { document, proposedBy, releasedBy, reason, on }));
    },
  });

/** A proposal is given back by its officer, or by the one who was to release it. */
export const declineProductOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.product.decline`,
    summary: 'An officer gives a proposed loan product back.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object({ product: ProductId, proposal: Proposal }, { additionalProperties: false }),
    load: ({ product }) => [deskKey(product)],
    decide: (state, { product, proposal }) => {
      const desk = state.get(productDesks, product);
      if (desk?.proposal?.id !== proposal) return refuse('product-not-proposed', { proposal });
      return effects({
        reply: { product },
        rows: [productDesks.update({ ...desk, proposal: null })],
        facts: [{ kind: `${shard}.product-given-back`, header: { product } }],
      });
    },
  });

const isSame = (a: ProductDocument, b: ProductDocument): boolean => sorted(a) === sorted(b);

/** A document's text, whatever the order of its members. */
const sorted = (of: unknown): string =>
  JSON.stringify(of, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
