import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { walletBase, walletDist } from '@sandglass/wallet';
import type { FastifyInstance } from 'fastify';

/** The phone app: its files, and its one page for every address below /wallet/. */
export async function addWallet(app: FastifyInstance): Promise<void> {
  if (!existsSync(join(walletDist, 'index.html'))) return;
  await app.register(fastifyStatic, { root: walletDist, prefix: walletBase, wildcard: false, maxAge: '1h' });
  app.get('/wallet', (_request, reply) => reply.redirect(walletBase));
  app.get(`${walletBase}*`, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html'),
  );
}
