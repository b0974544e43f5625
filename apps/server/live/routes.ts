import { DoorRefusal, type Route, read } from '@sandglass/http';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { liveFigures } from './figures.ts';
import type { Watcher } from './watcher.ts';

/** The figures that move, as one answer. */
export const figuresRoute: Route = read({
  path: '/api/pilots/{id}/figures',
  summary:
    'State and use of the declared limits now. The same as events: /api/pilots/{id}/live (Server-Sent Events).',
  roles: ['public'],
  params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Unknown(),
  read: ({ pool, params, businessDate }) => liveFigures(pool, params.id, businessDate),
});

/** The same as they change, by Server-Sent Events. */
export function addLiveRoute(app: FastifyInstance, watcher: Watcher): void {
  app.get<{ Params: { id: string } }>('/api/pilots/:id/live', async (request, reply) => {
    const { id } = request.params;
    if (!(await watcher.listen(id, reply))) throw new DoorRefusal('pilot-unknown', { pilot: id });
    return reply;
  });
  // Streams never end by themselves: they must be ended before the server can close.
  app.addHook('preClose', () => watcher.stop());
}
