import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Serves on loopback only, by IPv4 and, where the machine has it, IPv6; returns the port. 0 chooses a free one. */
export async function listenLocal(
  app: FastifyInstance,
  port: number,
): Promise<{ port: number; close: () => Promise<void> }> {
  await app.listen({ host: '127.0.0.1', port });
  const address = app.server.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  const six = createServer((request, response) => app.routing(request, response));
  const listening = await tryListen(six, chosen);
  return {
    port: chosen,
    close: async () => {
      if (listening) {
        six.closeAllConnections();
        await new Promise((resolve) => six.close(resolve));
      }
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ host: '::1', port, ipv6Only: true }, () => resolve(true));
  });
}
