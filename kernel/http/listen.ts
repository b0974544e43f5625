import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** How long a close waits for requests that are being answered. */
const GRACE_MS = 3_000;
/** How long a client may take to send its request, whole. */
export const REQUEST_MS_MAX = 30_000;
/** A machine without IPv6 says one of these. */
const WITHOUT_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];

export interface Listening {
  readonly port: number;
  /** Takes nothing new, lets what is being answered end, then closes. */
  close(): Promise<void>;
}

/**
 * Serves on loopback only, by IPv4 and, where the machine has it, IPv6. Port 0 chooses a free one.
 * Rejects with EADDRINUSE when another process has the port by either: browsers try both for `localhost`.
 */
export async function listenLocal(app: FastifyInstance, port: number): Promise<Listening> {
  await app.listen({ host: '127.0.0.1', port });
  const address = app.server.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  const six = createServer({ requestTimeout: REQUEST_MS_MAX }, (request, response) =>
    app.routing(request, response),
  );
  try {
    await listenSix(six, chosen, port === 0);
  } catch (error) {
    await app.close();
    throw error;
  }
  return { port: chosen, close: () => closeAll(app, six) };
}

function listenSix(server: Server, port: number, mayBeTaken: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const { code = '' } = error;
      if (WITHOUT_IPV6.includes(code) || (mayBeTaken && code === 'EADDRINUSE')) resolve();
      else reject(error);
    });
    server.listen({ host: '::1', port, ipv6Only: true }, resolve);
  });
}

async function closeAll(app: FastifyInstance, six: Server): Promise<void> {
  const impatience = setTimeout(() => {
    six.closeAllConnections();
    app.server.closeAllConnections();
  }, GRACE_MS);
  try {
    await Promise.all([new Promise((resolve) => six.close(resolve)), app.close()]);
  } finally {
    clearTimeout(impatience);
  }
}
