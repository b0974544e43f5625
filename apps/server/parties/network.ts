import { LinkClient, type LinkServer, listenLinks, onlyOf, switchOf, Tape } from '@sandglass/payments';
import { CutOver } from './cut-over.ts';
import type { IssuerLine } from './issuer-line.ts';
import { lineOf } from './line.ts';
import { ACQUIRER_CODE, NETWORK, NETWORK_CODE } from './names.ts';
import type { PartiesOptions } from './options.ts';
import { reached } from './reached.ts';

export interface Network {
  readonly port: number;
  readonly tape: Tape;
  /** Its lines to banks, by the bank's code. */
  readonly toBanks: ReadonlyMap<string, LinkClient>;
  close(): Promise<void>;
}

/** The simulated card network: a line to each issuing pilot, and a door for the acquirer. It decides nothing, and says when a date is over. */
export async function openNetwork(
  issuers: readonly IssuerLine[],
  { executors, pool, clock, secured, onFailure }: PartiesOptions,
): Promise<Network> {
  const executor = executors.get(NETWORK)!;
  const now = (): number => clock.now();
  const tape = new Tape({ party: 'network' });
  const failed = (error: unknown): void => onFailure(error, 'network');
  const members = await Promise.all(
    issuers.map(async ({ member, port }) => {
      const security = await secured(NETWORK_CODE, member.code);
      const link = await reached((told): LinkClient => {
        const client: LinkClient = new LinkClient(
          {
            ...lineOf({
              from: NETWORK_CODE,
              to: member.code,
              peer: 'bank',
              tape,
              security,
              line: () => client,
              onFailure: failed,
            }),
            answer: async () => undefined,
            reached: told,
            port,
          },
          now,
        );
        return client;
      });
      return { code: member.code, ranges: member.ranges, link };
    }),
  );
  const cutOver = new CutOver({
    lines: () => [...server.links, ...members.map(({ link }) => link)],
    now,
    onFailure: failed,
  });
  for (const { link } of members) cutOver.met(link);
  const server: LinkServer = await listenLinks(
    {
      ...lineOf({
        from: NETWORK_CODE,
        to: ACQUIRER_CODE,
        peer: 'acquirer',
        tape,
        security: await secured(NETWORK_CODE, ACQUIRER_CODE),
        line: () => server,
        onFailure: failed,
      }),
      answer: onlyOf(
        32,
        ACQUIRER_CODE,
        switchOf({ code: NETWORK_CODE, shard: NETWORK, executor, pool, issuers: members, now }),
      ),
      port: 0,
      opened: (link) => cutOver.met(link),
    },
    now,
  );
  cutOver.start();
  return {
    port: server.port,
    tape,
    toBanks: new Map(members.map(({ code, link }) => [code, link])),
    close: async () => {
      await cutOver.stop();
      await server.close();
      await Promise.all(members.map(({ link }) => link.stop()));
    },
  };
}
