import { DateString, IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import { BUYER_KINDS, type Buyer, buyers } from './buyer.ts';
import type { Disposer } from './disposer.ts';

const REGIONS_MAX = 34;

/** An officer puts a firm on record, with its licence and where debtors would pay it; again, to renew it. */
export const registerBuyerOf = ({ lender: { shard } }: Disposer) =>
  operation({
    name: `${shard}.disposal.register-buyer`,
    summary: 'Puts an asset management company or an agency on record, with its licence.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      {
        buyer: { ...IdString(), description: 'The party that will bid' },
        name: Words(2),
        kind: Type.Enum([...BUYER_KINDS]),
        licence: Words(2),
        licensedUntil: DateString(),
        regions: Type.Array(Type.String({ pattern: '^[0-9]{6}$' }), { maxItems: REGIONS_MAX }),
        payTo: Type.Object(
          { holder: Words(2), bank: Words(2), account: Type.String({ pattern: '^[0-9]{6,32}$' }) },
          { additionalProperties: false },
        ),
        contact: Words(2),
      },
      { additionalProperties: false },
    ),
    load: ({ buyer }) => [buyers.key(buyer)],
    decide: (state, input, { businessDate, actor }) => {
      const { buyer: id, licensedUntil, payTo, kind, regions } = input;
      if (licensedUntil < businessDate)
        return refuse('buyer-licence-ended', { buyer: id, until: licensedUntil });
      if ((kind === 'local-amc') !== regions.length > 0) return refuse('buyer-regions', { buyer: id });
      const row: Buyer = {
        id,
        name: input.name,
        kind,
        licence: input.licence,
        licensed_until: licensedUntil,
        regions,
        pay_to: payTo,
        contact: input.contact,
        registered_by: officerOf(actor),
        registered_on: businessDate,
      };
      const before = state.get(buyers, id);
      return effects({
        reply: { buyer: id, kind },
        rows: [before === undefined ? buyers.insert(row) : buyers.update(row)],
        // A firm's licence is public; whom it may write to is not.
        facts: [
          {
            kind: `${shard}.buyer-registered`,
            header: { buyer: id, kind, licence: input.licence, until: licensedUntil },
          },
        ],
      });
    },
  });
