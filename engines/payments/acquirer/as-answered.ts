import { minorOf } from '../amount.ts';
import type { saleView } from './begin.ts';
import type { Order } from './order.ts';
import type { Sale, SaleKind } from './sale.ts';

/** What the operations on a sale answer. */
export type SaleReply = ReturnType<typeof saleView>;

/** How a sale stands after an operation. */
export const stateIn = ({
  state,
  response,
  approval,
  businessDate,
}: SaleReply): Pick<Sale, 'state' | 'response' | 'approval' | 'business_date'> => ({
  state,
  response,
  approval,
  business_date: businessDate,
});

/** A sale as it was just written down, without asking for it again. */
export const begun = (
  { sale: id, merchant, terminal, amount }: Order,
  kind: SaleKind,
  { original = null, more = false }: { readonly original?: string | null; readonly more?: boolean },
  reply: SaleReply,
): Sale => ({
  id,
  kind,
  merchant,
  terminal,
  amount: minorOf(amount),
  original,
  more,
  transmitted_at: reply.transmittedAt,
  stan: reply.stan,
  rrn: reply.rrn,
  at: reply.at,
  ...stateIn(reply),
});
