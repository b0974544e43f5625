import { connect as connectSocket, type Socket } from 'node:net';
import type { MessageParts } from '@sandglass/iso8583';
import type { Answer } from './answer.ts';
import { Link } from './link.ts';
import { NETWORK, type NetworkCode } from './network-message.ts';
import type { LinkOptions } from './options.ts';
import type { LinkState } from './seen.ts';

const AGAIN_FIRST_MS = 50;
const AGAIN_MAX_MS = 5_000;
const KEY_MS = 86_400_000;

export interface ConnectOptions extends LinkOptions {
  readonly port: number;
  /** ms for which one key authenticates, where the line has any. */
  readonly keyMs?: number;
  /** Told whenever the other end was reached and agreed to the sign-on: stored messages may go now. */
  readonly reached?: () => void;
}

/** The end of a link that connects: it keeps the line up, signs on each time, and tries again when it breaks. */
export class LinkClient {
  readonly #options: ConnectOptions;
  readonly #now: () => number;
  #link: Link | undefined;
  #socket: Socket | undefined;
  #again: NodeJS.Timeout | undefined;
  #renewal: NodeJS.Timeout | undefined;
  #waitMs = AGAIN_FIRST_MS;
  #isOver = false;
  #dropped = 0;

  constructor(options: ConnectOptions, now: () => number) {
    const dropped = (): void => {
      this.#dropped += 1;
      options.dropped?.();
    };
    this.#options = { ...options, dropped };
    this.#now = now;
  }

  get signedOn(): boolean {
    return this.#link?.signedOn ?? false;
  }

  /** Begins to connect; `reached` tells when it is there. */
  start(): void {
    if (this.#isOver) return;
    const socket = connectSocket({ host: '127.0.0.1', port: this.#options.port });
    this.#socket = socket;
    socket.once('error', () => socket.destroy());
    socket.once('close', () => this.#broken());
    socket.once('connect', () => void this.#connected(socket));
  }

  /** Asks the other end, where the line is up and signed on. */
  request(parts: MessageParts): Promise<Answer> {
    if (this.#link === undefined || !this.#link.signedOn) {
      this.#options.seen?.({ kind: 'not-sent', way: 'out', message: parts });
      return Promise.resolve({ kind: 'unsent', why: 'closed' });
    }
    return this.#link.request(parts);
  }

  /** How the line is now. */
  get state(): LinkState {
    const link = this.#link;
    return {
      open: link?.isOpen ? 1 : 0,
      signedOn: link?.signedOn ?? false,
      inFlight: link?.underWay ?? 0,
      dropped: this.#dropped,
    };
  }

  /** Gives the line another key. True when it is in use. */
  async changeKey(): Promise<boolean> {
    return (await this.#link?.changeKey()) ?? false;
  }

  /** The line goes over to the newest secret; true also where there is none now, because the next one begins with it. */
  async takeNewest(): Promise<boolean> {
    return (await this.#link?.takeNewest()) ?? true;
  }

  /** Says something about the line or the day, as `Link.manage`; false where there is no line. */
  async manage(code: NetworkCode, more: MessageParts['fields'] = {}): Promise<boolean> {
    return (await this.#link?.manage(code, more)) ?? false;
  }

  /** Says that it goes, waits for what is under way, and connects no more. */
  async stop(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#again);
    clearInterval(this.#renewal);
    const link = this.#link;
    if (link?.signedOn) await link.manage(NETWORK.signOff);
    await link?.drain();
    this.#socket?.destroy();
  }

  async #connected(socket: Socket): Promise<void> {
    const link = new Link(socket, this.#options, this.#now, 'connects');
    this.#link = link;
    if (!(await link.changeKey()) || !(await link.manage(NETWORK.signOn))) {
      socket.destroy();
      return;
    }
    // It broke right behind its answer: the next connection has its own way here.
    if (this.#link !== link) return;
    this.#waitMs = AGAIN_FIRST_MS;
    this.#options.reached?.();
    this.#renewKeys();
  }

  /** A key is used for a day at most; a line that does not take another is cut, and begins anew. */
  #renewKeys(): void {
    const { security, keyMs = KEY_MS } = this.#options;
    if (security === undefined) return;
    const socket = this.#socket;
    this.#renewal = setInterval(() => {
      void this.changeKey().then((isNew) => isNew || socket?.destroy());
    }, keyMs);
    this.#renewal.unref();
  }

  #broken(): void {
    this.#link = undefined;
    clearInterval(this.#renewal);
    if (this.#isOver) return;
    this.#again = setTimeout(() => this.start(), this.#waitMs);
    this.#waitMs = Math.min(this.#waitMs * 2, AGAIN_MAX_MS);
  }
}
