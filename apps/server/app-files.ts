import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** An app of screens: where it is built, and the address that its own links begin with (`/wallet/`). */
export interface AppFiles {
  readonly dist: string;
  readonly base: string;
}

/** Serves an app's files, and its one page for every address below its base; an app that is not built is not served. */
export async function addApp(app: FastifyInstance, { dist, base }: AppFiles): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: dist,
    prefix: base,
    wildcard: false,
    maxAge: '1h',
    decorateReply: !app.hasReplyDecorator('sendFile'),
  });
  app.get(base.slice(0, -1), (_request, reply) => reply.redirect(base));
  app.get(`${base}*`, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', dist),
  );
}
