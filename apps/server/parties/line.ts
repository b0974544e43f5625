import { hostHeader, UNIONPAY_HOST } from '@sandglass/iso8583';
import type { LineSecurity, LinkClient, LinkOptions, LinkServer, Place, Tape } from '@sandglass/payments';

export interface LineOf {
  /** Institution codes of this end and the other. */
  readonly from: string;
  readonly to: string;
  readonly peer: Place;
  readonly tape: Tape;
  readonly security: LineSecurity;
  /** The line itself: a tape asks it for its state when somebody looks. */
  readonly line: () => LinkClient | LinkServer;
  readonly onFailure: (error: unknown) => void;
}

/** How two parties of the house speak with each other: the form of UnionPay's hosts, told to this end's tape. */
export const lineOf = ({
  from,
  to,
  peer,
  tape,
  security,
  line,
  onFailure,
}: LineOf): Omit<LinkOptions, 'answer'> => ({
  dialect: UNIONPAY_HOST,
  preamble: { header: hostHeader({ destination: to, source: from }) },
  security,
  trouble: onFailure,
  seen: tape.link(peer, () => line().state),
});
