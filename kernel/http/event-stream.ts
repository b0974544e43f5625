import { Unavailable } from '@sandglass/operations';
import type { FastifyReply } from 'fastify';
import { securityHeaders } from './headers.ts';

export interface StreamEvent {
  readonly id: string;
  readonly name: string;
  readonly data: string;
}

const RETRY_MS = 2_000;
const HEARTBEAT_MS = 15_000;
/** A listener who does not read is let go. */
const UNREAD_BYTES_MAX = 262_144;
export const LISTENERS_MAX = 500;

/**
 * Server-sent events (WHATWG HTML §9.2) to any number of listeners up to a bound: each is sent the same, a comment
 * keeps silent lines open, and one who falls behind is let go, to come back by itself.
 */
export class EventStream {
  readonly #listeners = new Set<FastifyReply['raw']>();
  readonly #listenersMax: number;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(listenersMax = LISTENERS_MAX, heartbeatMs = HEARTBEAT_MS) {
    this.#listenersMax = listenersMax;
    this.#heartbeat = setInterval(() => this.#write(':\n\n'), heartbeatMs);
    this.#heartbeat.unref();
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** Takes a listener, who is told `first` at once. Throws Unavailable when there are too many. */
  open(reply: FastifyReply, first: StreamEvent): void {
    if (this.#listeners.size >= this.#listenersMax)
      throw new Unavailable('too many listeners', RETRY_MS / 1000);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...securityHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${RETRY_MS}\n\n${textOf(first)}`);
    this.#listeners.add(raw);
    raw.on('close', () => this.#listeners.delete(raw));
  }

  send(event: StreamEvent): void {
    this.#write(textOf(event));
  }

  /** Ends every listener's answer; they come back to whoever serves next. */
  close(): void {
    clearInterval(this.#heartbeat);
    for (const raw of this.#listeners) raw.end();
    this.#listeners.clear();
  }

  #write(text: string): void {
    for (const raw of this.#listeners) {
      raw.write(text);
      if (raw.writableLength > UNREAD_BYTES_MAX) raw.destroy();
    }
  }
}

const textOf = ({ id, name, data }: StreamEvent): string =>
  `id: ${id}\nevent: ${name}\n${data
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;
