import { DateString, type Route, type WorkRequest, work } from '@sandglass/http';
import Type, { type TSchema } from 'typebox';
import { Amount } from '../amount.ts';
import { withoutNumbers } from '../card/refuse-numbers.ts';
import type { Acquirer } from './acquirer.ts';
import type { Merchant } from './merchant.ts';
import { merchantOf } from './merchant-of.ts';
import { merchantReads } from './merchant-reads.ts';
import { PAYMENTS, PaymentId, PaymentParams, PaymentReply, saleId } from './payment-view.ts';
import type { Sale } from './sale.ts';
import { settlementRoutes } from './settlement-routes.ts';
import { type Telling, told } from './told.ts';
import '../reasons/issuer.ts';

/** Typed in by nobody, and no code on a screen: field 22 for a shop on the web. */
const ENTRY = '012';

const Part = { id: PaymentId, amount: Amount };
const NewPayment = Type.Object(
  {
    id: PaymentId,
    amount: Amount,
    // What is wrong with it is told without its digits.
    token: Type.String({ pattern: '^[0-9]{13,19}$' }),
    expires: DateString(),
    cryptogram: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z+/=]{28}$' })),
    recurring: Type.Optional(Type.Boolean()),
    capture: Type.Enum(['now', 'later']),
  },
  { additionalProperties: false },
);

export interface AcquiringOptions extends Telling {
  /** Asked for at each request: the party may have been started anew. */
  readonly acquirer: () => Pick<Acquirer, 'pay' | 'follow' | 'void'>;
}

interface Door<P extends TSchema, B extends TSchema> {
  readonly name: string;
  readonly summary: string;
  readonly path: string;
  readonly params: P;
  readonly body: B;
  /** The merchant's id of the payment that it makes or changes. */
  readonly id: (request: WorkRequest<P, B>) => string;
  readonly go: (merchant: Merchant, request: WorkRequest<P, B>) => Promise<Sale>;
}

/** Where a merchant gives a number, and only there. */
const NUMBER = 'body/token';

/** The acquirer's doors for its merchants: they pay, take what was held, give back, give up, and look. */
export function acquiringRoutes(of: AcquiringOptions): readonly Route[] {
  const { shard, acquirer } = of;
  const door = <P extends TSchema, B extends TSchema>({ name, path, go, id, ...more }: Door<P, B>): Route =>
    work<P, B>({
      ...more,
      path: `${PAYMENTS}${path}`,
      name: `${shard}.${name}`,
      roles: ['merchant'],
      reply: PaymentReply,
      status: 200,
      shard,
      work: async (request) => {
        const { pool, actor } = request;
        const merchant = await merchantOf(pool, shard, actor.party);
        return told(go(merchant, request), saleId(merchant.id, id(request)), { pool, ...of });
      },
    });
  const doors = [
    door({
      name: 'pay',
      summary: 'Pays by token, or holds the amount until it is captured.',
      path: '',
      params: Type.Object({}),
      body: NewPayment,
      id: ({ body }) => body.id,
      go: (merchant, { body: { id, amount, token: number, capture, ...presented } }) =>
        acquirer().pay(capture === 'now' ? 'purchase' : 'hold', orderOf(merchant, id, amount), {
          number,
          ...presented,
          requestor: merchant.requestor,
          shop: { ...merchant, entry: ENTRY },
        }),
    }),
    door({
      name: 'capture',
      summary: 'Takes what was held, whole or in parts; after the last part what is left is free again.',
      path: '/{id}/capture',
      params: PaymentParams,
      body: Type.Object({ ...Part, last: Type.Boolean() }, { additionalProperties: false }),
      id: ({ body }) => body.id,
      go: (merchant, { params, body: { id, amount, last } }) =>
        acquirer().follow('completion', followOf(merchant, id, amount, params.id), !last),
    }),
    door({
      name: 'refund',
      summary: 'Gives back what was paid, whole or in parts, together never more.',
      path: '/{id}/refund',
      params: PaymentParams,
      body: Type.Object(Part, { additionalProperties: false }),
      id: ({ body }) => body.id,
      go: (merchant, { params, body: { id, amount } }) =>
        acquirer().follow('refund', followOf(merchant, id, amount, params.id)),
    }),
    door({
      name: 'void',
      summary: 'Gives up the whole of what was held or paid, before anything of it was taken or given back.',
      path: '/{id}/void',
      params: PaymentParams,
      body: Type.Object({}, { additionalProperties: false }),
      id: ({ params }) => params.id,
      go: (merchant, { params }) => acquirer().void(saleId(merchant.id, params.id)),
    }),
    ...merchantReads(shard),
    ...settlementRoutes(shard),
  ];
  return doors.map((route) => withoutNumbers(route, route.path === PAYMENTS ? [NUMBER] : []));
}

const orderOf = ({ id: merchant, terminal }: Merchant, id: string, amount: string) => ({
  sale: saleId(merchant, id),
  merchant,
  terminal,
  amount,
});
const followOf = (merchant: Merchant, id: string, amount: string, original: string) => ({
  ...orderOf(merchant, id, amount),
  original: saleId(merchant.id, original),
});
