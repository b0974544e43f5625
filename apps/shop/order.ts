import type { Payment, PaymentState, ReasonClass } from '@sandglass/merchant';

/** A payment of an order as the shop last heard of it. */
export interface Paid {
  readonly id: string;
  readonly amount: string;
  readonly state: PaymentState;
  readonly reason: ReasonClass | null;
  readonly at: string;
  /** What of it was asked back. */
  readonly refunds: readonly { readonly id: string; readonly amount: string; readonly state: PaymentState }[];
}

/** What the bank told of the order's token. */
export interface Told {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  /** Last four digits of the card behind it now. */
  readonly lastFour: string | null;
}

/** The token that an order is paid by; its number lies sealed in the store. */
export interface HeldToken {
  readonly reference: string;
  readonly expires: string;
  /** Of the card behind it. */
  readonly lastFour: string;
  readonly state: 'active' | 'suspended' | 'deleted';
  /** Of the newest message about it; absent before the first. */
  readonly version?: number;
  readonly sealed: string;
}

export interface Order {
  /** Unguessable: whoever has its address sees it. */
  readonly id: string;
  readonly item: string;
  readonly at: string;
  /** The request at the bank. */
  readonly request: string | null;
  /** `asked`: the buyer is at their bank. `given`: there is a token. `declined`: the buyer said no. */
  readonly consent: 'asked' | 'given' | 'declined';
  readonly token: HeldToken | null;
  readonly payments: readonly Paid[];
  readonly told: readonly Told[];
}

/** A payment as the acquirer tells it, beside what the shop knew of it. */
export const paidOf = ({ id, amount, state, reason, at }: Payment, refunds: Paid['refunds'] = []): Paid => ({
  id,
  amount,
  state,
  reason,
  at,
  refunds,
});

/** Whether something of it is not known yet: then the page asks again. */
export const isPending = ({ payments }: Order): boolean =>
  payments.some(
    ({ state, refunds }) => state === 'pending' || refunds.some((one) => one.state === 'pending'),
  );
