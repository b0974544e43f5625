import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const folder = fileURLToPath(new URL('../wallet/dist/', import.meta.url));

/** The phone app: its files, and its one page for every address below /wallet/. */
export async function addWallet(app: FastifyInstance): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, { root: folder, prefix: '/wallet/', wildcard: false, maxAge: '1h' });
  app.get('/wallet', (_request, reply) => reply.redirect('/wallet/'));
  app.get('/wallet/*', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
}
