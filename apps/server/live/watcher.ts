import { EventStream, type StreamEvent } from '@sandglass/http';
import { businessDate, type Clock } from '@sandglass/time';
import type { FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { liveFigures } from './figures.ts';

const LOOK_MS = 500;

export interface WatcherOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly onFailure: (error: unknown, what: string) => void;
  readonly listenersMax?: number;
}

interface Watched {
  readonly stream: EventStream;
  last: string;
  changes: number;
}

/** Looks at each pilot that somebody watches, twice a second, once for all of them, and tells what changed. */
export class Watcher {
  readonly #options: WatcherOptions;
  readonly #watched = new Map<string, Watched>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: WatcherOptions) {
    this.#options = options;
  }

  /** Takes a listener; false where there is no such public pilot. */
  async listen(pilot: string, reply: FastifyReply): Promise<boolean> {
    const data = await this.#read(pilot);
    if (data === undefined) return false;
    const watched = this.#watched.get(pilot) ?? {
      stream: new EventStream(this.#options.listenersMax),
      last: data,
      changes: 0,
    };
    this.#watched.set(pilot, watched);
    watched.stream.open(reply, eventOf(watched, data));
    this.#plan();
    return true;
  }

  /** Ends every stream. */
  async stop(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const { stream } of this.#watched.values()) stream.close();
    await this.#looking;
  }

  #plan(): void {
    if (this.#timer !== undefined || this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().finally(() => {
        this.#timer = undefined;
        if (this.#watched.size > 0) this.#plan();
      });
    }, LOOK_MS);
  }

  async #look(): Promise<void> {
    for (const [pilot, watched] of this.#watched) {
      if (watched.stream.listeners === 0) {
        watched.stream.close();
        this.#watched.delete(pilot);
        continue;
      }
      try {
        const data = await this.#read(pilot);
        if (data === undefined || data === watched.last) continue;
        watched.last = data;
        watched.changes += 1;
        watched.stream.send(eventOf(watched, data));
      } catch (error) {
        this.#options.onFailure(error, `live figures of ${pilot}`);
      }
    }
  }

  async #read(pilot: string): Promise<string | undefined> {
    const { pool, clock } = this.#options;
    const found = await liveFigures(pool, pilot, businessDate(clock.now()));
    return found === undefined ? undefined : JSON.stringify(found);
  }
}

/** Each event is the whole of it: one who comes back needs nothing that went before. */
const eventOf = ({ changes }: Watched, data: string): StreamEvent => ({
  id: String(changes),
  name: 'figures',
  data,
});
