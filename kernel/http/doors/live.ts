import type { Json } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EventStream, type StreamEvent } from '../event-stream.ts';

/** How often a watched answer is read again. */
const LOOK_MS = 500;
/** A stream ends after so long, and whoever watches comes back with a sign-in that still holds. */
const STREAM_MS_MAX = 600_000;

/** Whether the caller wants the answer as it changes, by server-sent events. */
export const wantsEvents = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.split(',').some((type) => type.trim().startsWith('text/event-stream')) ?? false;

/** Streams of an app that are open; they never end by themselves, so the server ends them before it closes. */
const streamsOf = new WeakMap<FastifyInstance, Set<() => void>>();

/** Lets an app have streams of its reads. Call once, before its routes. */
export function allowStreams(app: FastifyInstance): void {
  const open = new Set<() => void>();
  streamsOf.set(app, open);
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });
}

/**
 * Sends an answer, and then the whole of it again whenever it has changed, to this one caller. What cannot be read any more ends
 * the stream: the caller asks again and hears why.
 */
export function streamAnswer(
  app: FastifyInstance,
  reply: FastifyReply,
  first: Json,
  again: () => Promise<Json | undefined>,
): FastifyReply {
  let last = JSON.stringify(first);
  let changes = 0;
  const stream = new EventStream(1);
  stream.open(reply, eventOf(changes, last));
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    const found = await again().catch(() => undefined);
    isLooking = false;
    if (found === undefined) return end();
    const now = JSON.stringify(found);
    if (now === last) return;
    last = now;
    changes += 1;
    stream.send(eventOf(changes, now));
  };
  const looking = setInterval(() => void look(), LOOK_MS);
  const over = setTimeout(() => end(), STREAM_MS_MAX);
  const open = streamsOf.get(app);
  function end(): void {
    clearInterval(looking);
    clearTimeout(over);
    open?.delete(end);
    stream.close();
  }
  open?.add(end);
  reply.raw.on('close', end);
  return reply;
}

/** Each event is the whole of it: one who comes back needs nothing that went before. */
const eventOf = (changes: number, data: string): StreamEvent => ({
  id: String(changes),
  name: 'answer',
  data,
});
