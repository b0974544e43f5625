import { type LogStore, readTileResource } from '@sandglass/journal';
import { formatVkey, MalformedError, type VerifierKey } from '@sandglass/tlog';
import type { FastifyInstance } from 'fastify';
import { PublishedHead } from './published-head.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** The public log by C2SP tlog-tiles, and the keys that its heads are signed with: its own, then its witnesses'. */
export function addLogRoutes(
  app: FastifyInstance,
  store: LogStore,
  keys: () => readonly VerifierKey[],
): void {
  const published = new PublishedHead(store);
  app.get('/log/vkey', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(
      keys()
        .map((key) => `${formatVkey(key)}\n`)
        .join(''),
    ),
  );
  app.get('/log/checkpoint', async (_request, reply) => {
    const checkpoint = await published.read();
    if (checkpoint === undefined) return reply.callNotFound();
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(checkpoint);
  });
  app.get<{ Params: { '*': string } }>('/log/tile/*', async (request, reply) => {
    try {
      const bytes = await readTileResource(store, `tile/${request.params['*']}`);
      if (bytes === undefined) return reply.callNotFound();
      return reply.type('application/octet-stream').header('cache-control', FOREVER).send(bytes);
    } catch (error) {
      if (error instanceof MalformedError) return reply.callNotFound();
      throw error;
    }
  });
}
