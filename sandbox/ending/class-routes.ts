import { IdString, PAGE_ROWS_MAX, type Route, read, write } from '@sandglass/http';
import type { Json } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { seenPilot } from '@sandglass/register';
import Type from 'typebox';
import { type Classed, classesOf } from './find-work.ts';
import { classifyOperation, type InstitutionOf } from './operations/classify.ts';
import { ClassInput } from './operations/inputs.ts';

/** People on one page: a use of their data names no more. */
const CUSTOMERS_MAX = Math.min(100, PAGE_ROWS_MAX);

const Query = Type.Object(
  {
    class: Type.Optional(ClassInput),
    customer: Type.Optional(IdString()),
    after: Type.Optional(IdString()),
  },
  { additionalProperties: false },
);

/** How each customer of a pilot stands, and the door by which a person says otherwise. */
export function classRoutes({ id, windDown }: Pilot, institutionOf: InstitutionOf): readonly Route[] {
  const path = `/api/pilots/${id}/classes`;
  return [
    read({
      path,
      summary: 'The class of each customer for an exit: what the program computes and what a person set.',
      roles: ['institution'],
      params: Type.Object({}),
      query: Query,
      reply: Type.Object({ customers: Type.Array(Type.Unknown()) }),
      read: async ({ pool, actor, query, businessDate }) => {
        const pilot = await seenPilot(pool, actor, id);
        if (pilot?.institution !== actor.party) return undefined;
        const all = await classesOf({ pool, shard: id, businessDate }, windDown);
        const asked = all.filter(
          (one) =>
            (query.class === undefined || one.class === query.class) &&
            (query.customer === undefined || one.customer === query.customer) &&
            (query.after === undefined || one.customer > query.after),
        );
        return { customers: asked.slice(0, CUSTOMERS_MAX).map(classJson) };
      },
      ...(windDown.use === null ? {} : { uses: { ...windDown.use, parties: customersIn } }),
    }),
    write({
      method: 'POST',
      path: `${path}/{customer}`,
      operation: classifyOperation(id, institutionOf),
      parameters: { customer: 'customer' },
      shard: id,
    }),
  ];
}

const classJson = ({ customer, class: of, computed, because, set }: Classed): Json => ({
  customer,
  class: of,
  computed,
  because,
  set: set === null ? null : { ...set, at: new Date(set.at).toISOString() },
});

const customersIn = (found: Json): readonly string[] =>
  (found as { readonly customers: readonly { readonly customer: string }[] }).customers.map(
    ({ customer }) => customer,
  );
