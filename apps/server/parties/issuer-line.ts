import type { Executor } from '@sandglass/operations';
import { type LineSecurity, type LinkServer, listenLinks, onlyOf, Tape } from '@sandglass/payments';
import type { NetworkMember } from '@sandglass/pilot';
import { lineOf } from './line.ts';
import { NETWORK_CODE } from './names.ts';

export interface IssuerLine {
  readonly member: NetworkMember;
  /** On this machine: where the network connects. */
  readonly port: number;
  readonly tape: Tape;
  close(): Promise<void>;
}

/** Opens a pilot's door for a card network, on a free port of this machine. */
export async function openIssuerLine(
  member: NetworkMember,
  of: {
    readonly executor: Executor;
    readonly security: LineSecurity;
    readonly now: () => number;
    readonly onFailure: (error: unknown) => void;
  },
): Promise<IssuerLine> {
  const tape = new Tape({ party: 'bank' });
  const server: LinkServer = await listenLinks(
    {
      ...lineOf({
        from: member.code,
        to: NETWORK_CODE,
        peer: 'network',
        tape,
        security: of.security,
        line: () => server,
        onFailure: of.onFailure,
      }),
      answer: onlyOf(33, NETWORK_CODE, member.answer(of)),
      port: 0,
    },
    of.now,
  );
  return { member, port: server.port, tape, close: () => server.close() };
}
