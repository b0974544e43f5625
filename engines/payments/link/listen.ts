import { createServer, type Server } from 'node:net';
import { Link } from './link.ts';
import type { LinkOptions } from './options.ts';
import type { LinkState } from './seen.ts';

/** The end of links that others connect to. */
export interface LinkServer {
  readonly port: number;
  /** Links that are open now. */
  readonly links: ReadonlySet<Link>;
  /** How they are now, taken together. */
  readonly state: LinkState;
  /** Takes no more, answers what came, and closes. */
  close(): Promise<void>;
}

/** Listens on this machine only; 0 chooses a free port. */
export async function listenLinks(
  options: LinkOptions & { readonly port: number; readonly opened?: (link: Link) => void },
  now: () => number,
): Promise<LinkServer> {
  const links = new Set<Link>();
  let droppedCount = 0;
  const dropped = (): void => {
    droppedCount += 1;
    options.dropped?.();
  };
  const server: Server = createServer((socket) => {
    const link = new Link(socket, { ...options, dropped, closed: () => links.delete(link) }, now, 'listens');
    links.add(link);
    options.opened?.(link);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    links,
    get state() {
      const all = [...links];
      return {
        open: all.length,
        signedOn: all.some(({ signedOn }) => signedOn),
        inFlight: all.reduce((sum, { underWay }) => sum + underWay, 0),
        dropped: droppedCount,
      };
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all([...links].map((link) => link.drain()));
      await closed;
    },
  };
}
