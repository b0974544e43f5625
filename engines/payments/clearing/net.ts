import { type ClearingLine, signOf } from './line.ts';

/** The network's own account in the settlement. */
export const NETWORK = 'network';

/** What each party has to receive (above zero) or to pay on a settlement date, minor units; together they are zero. */
export function netPositions(lines: Iterable<ClearingLine>): ReadonlyMap<string, bigint> {
  const net = new Map<string, bigint>();
  const add = (party: string, amount: bigint): void => void net.set(party, (net.get(party) ?? 0n) + amount);
  for (const line of lines) {
    const sign = signOf(line);
    const { acquirer, issuer, amount, interchange, network } = line;
    add(issuer, sign * (interchange - network - amount));
    add(acquirer, sign * (amount - interchange - network));
    add(NETWORK, sign * 2n * network);
  }
  return net;
}
