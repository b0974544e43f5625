import type { Acquirer, Tape } from '@sandglass/payments';
import { openAcquirer } from './acquiring.ts';
import { type IssuerLine, openIssuerLine } from './issuer-line.ts';
import { ACQUIRER, ACQUIRER_CODE, NETWORK_CODE } from './names.ts';
import { openNetwork } from './network.ts';
import type { PartiesOptions } from './options.ts';
import type { OwnLine } from './rotate-lines.ts';

/** The parties of a card payment that this house has. */
export interface Parties {
  /** Port on this machine where each issuing pilot takes a network's line, by the pilot. */
  readonly issuerPorts: ReadonlyMap<string, number>;
  /** Port on this machine where the simulated network takes its acquirer's line; undefined where the house simulates none. */
  readonly networkPort: number | undefined;
  /** The simulated acquirer; undefined where the house simulates none. */
  readonly acquirer: Acquirer | undefined;
  /** What each party remembers of what passed by it. */
  readonly tapes: readonly Tape[];
  /** Lines of which the house has both ends. */
  readonly lines: readonly OwnLine[];
}

/**
 * Opens the door of each issuing pilot, and where the house simulates them the network before it and the acquirer before that: three
 * parties with rows and sockets of their own, also in one process. What is opened says in `opened` how it is closed; the last is
 * closed first, so that nothing is asked of who is gone.
 */
export async function openParties(options: PartiesOptions, opened: (() => unknown)[]): Promise<Parties> {
  const { pilots, executors, clock, onFailure } = options;
  const issuers = new Map<string, IssuerLine>();
  for (const { id, member } of pilots) {
    if (member === undefined) continue;
    const line = await openIssuerLine(member, {
      executor: executors.get(id)!,
      security: await options.secured(member.code, NETWORK_CODE),
      now: () => clock.now(),
      onFailure: (error) => onFailure(error, `line of ${id}`),
    });
    opened.push(() => line.close());
    issuers.set(id, line);
  }
  const issuerPorts = new Map([...issuers].map(([id, { port }]) => [id, port]));
  const banks = [...issuers.values()].map(({ tape }) => tape);
  if (!options.simulate || issuers.size === 0)
    return { issuerPorts, networkPort: undefined, acquirer: undefined, tapes: banks, lines: [] };
  const network = await openNetwork([...issuers.values()], options);
  opened.push(() => network.close());
  const acquiring = await openAcquirer(network, options);
  opened.push(() => acquiring.close());
  return {
    issuerPorts,
    networkPort: network.port,
    acquirer: acquiring.acquirer,
    tapes: [acquiring.tape, network.tape, ...banks],
    lines: [
      {
        shard: ACQUIRER,
        ends: [ACQUIRER_CODE, NETWORK_CODE],
        takeNewest: () => acquiring.link.takeNewest(),
      },
      ...[...issuers].map(
        ([shard, { member }]): OwnLine => ({
          shard,
          ends: [member.code, NETWORK_CODE],
          takeNewest: () => network.toBanks.get(member.code)!.takeNewest(),
        }),
      ),
    ],
  };
}
