import { accounts } from '@sandglass/ledger';
import { type RowKey, refuse, type State } from '@sandglass/operations';
import Type, { type Static } from 'typebox';
import { Amount } from '../amount.ts';
import { CLEARING } from '../chart.ts';
import { type Authorisation, authorisationIn, authorisationKeys, movements } from './authorisation.ts';
import { exchangeId, Origin } from './exchange.ts';
import { Following, notOf } from './same-original.ts';

/** What a completion and a refund say: their own exchange, and that of the payment that they follow. */
export const FollowingPayment = {
  ...Origin,
  rrn: Type.String({ pattern: '^[0-9A-Z]{12}$' }),
  original: Type.Object(Origin, { additionalProperties: false }),
  amount: Amount,
  ...Following,
} as const;
const Followed = Type.Object(FollowingPayment);
type FollowingInput = Static<typeof Followed>;

export const followingKeys = (input: FollowingInput): RowKey[] => [
  movements.key(exchangeId(input)) as unknown as RowKey,
  ...authorisationKeys(exchangeId(input)),
  ...authorisationKeys(exchangeId(input.original)),
  accounts.key(CLEARING) as unknown as RowKey,
];

/** The payment that a message names as its original; undefined: there is none, or only a reversal came of it. */
export function originalOf(state: State, original: FollowingInput['original']): Authorisation | undefined {
  const row = authorisationIn(state, exchangeId(original));
  return row?.state === 'absent' ? undefined : row;
}

/** The payment that a message may follow, or why not: it is known, reversed before it came, or follows nothing or another's. */
export function followed(
  state: State,
  input: FollowingInput,
): { readonly row: Authorisation } | { readonly refused: ReturnType<typeof refuse> } {
  const { rrn, original } = input;
  const no = (code: string) => ({ refused: refuse(code, { rrn }) });
  if (state.get(movements, exchangeId(input)) !== undefined) return no('payment-known');
  // Its own exchange is a payment's, or was reversed before it came.
  const own = authorisationIn(state, exchangeId(input));
  if (own !== undefined) return no(own.state === 'absent' ? 'payment-reversed-before' : 'payment-known');
  const row = originalOf(state, original);
  if (row === undefined) return no('original-unknown');
  const other = notOf(input, row);
  return other === undefined
    ? { row }
    : { refused: refuse(other.code, other.values, { subject: row.customer }) };
}
