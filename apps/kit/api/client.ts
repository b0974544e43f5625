import { EventReader } from '../live/events.ts';
import type { Locale } from '../locale/locale.ts';
import type { Intention } from './intention.ts';
import { type Problem, problemOf, Refused, Unreachable } from './problem.ts';
import { type Shape, Unreadable } from './shape.ts';

const TIMEOUT_MS = 10_000;
/** Ten megabytes from a phone. */
const UPLOAD_MS_MAX = 180_000;
/** Nothing is known to be decided: a repeat with the same key is safe and finds out. */
const UNDECIDED = new Set([408, 425, 429, 500, 502, 503, 504]);

/** How a write ended; `unknown` is repeated with the same key until it is one of the others. */
export type Ending<T> =
  | { readonly ending: 'done'; readonly reply: T }
  | { readonly ending: 'refused'; readonly problem: Problem }
  | { readonly ending: 'signed-out' }
  | { readonly ending: 'unknown'; readonly retryAfterMs: number | undefined };

export interface ClientOptions {
  /** The access token, renewed when `stale` is the one that was just refused. */
  readonly token: (stale?: string) => Promise<string | undefined>;
  readonly locale: () => Locale;
  readonly fetch?: typeof fetch;
}

export interface Client {
  /** Throws Refused, Unreachable or Unreadable. */
  get<T>(path: string, shape: Shape<T>): Promise<T>;
  /** A read as it changes, until the stream or the signal ends. Throws Refused, Unreachable or Unreadable. */
  watch<T>(path: string, shape: Shape<T>, signal: AbortSignal, tell: (data: T) => void): Promise<void>;
  /** A file under its own name. Throws Refused or Unreachable. */
  file(path: string): Promise<{ readonly name: string; readonly blob: Blob }>;
  send<T>(intention: Intention, shape: Shape<T>): Promise<Ending<T>>;
  /** A file as it is, under a key that stays the same when it is sent again. Throws Refused, Unreachable or Unreadable. */
  upload<T>(path: string, key: string, file: File, shape: Shape<T>): Promise<T>;
}

/** The API as a signed-in person uses it. */
export function apiClient({ token, locale, fetch: ask = fetch }: ClientOptions): Client {
  async function call(path: string, init: RequestInit, bearer: string | undefined): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('accept-language', locale());
    if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
    try {
      return await ask(path, { ...init, headers, signal: init.signal ?? AbortSignal.timeout(TIMEOUT_MS) });
    } catch {
      throw new Unreachable(path);
    }
  }

  /** Once more with a renewed token, where the first was refused. */
  async function signed(path: string, init: RequestInit): Promise<Response> {
    const bearer = await token();
    const response = await call(path, init, bearer);
    if (response.status !== 401 || bearer === undefined) return response;
    const renewed = await token(bearer);
    return renewed === undefined ? response : call(path, init, renewed);
  }

  return {
    async get(path, shape) {
      const response = await signed(path, {});
      if (!response.ok) throw new Refused(await problemOf(response));
      return shape(await bodyOf(response), path);
    },

    async watch(path, shape, signal, tell) {
      const response = await signed(path, { headers: { accept: 'text/event-stream' }, signal });
      if (!response.ok) throw new Refused(await problemOf(response));
      const events = new EventReader();
      const pieces = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const piece = await pieces?.read().catch(() => undefined);
        if (piece === undefined || piece.done) return;
        for (const { data } of events.push(piece.value)) tell(shape(JSON.parse(data), path));
      }
    },

    async file(path) {
      const response = await signed(path, {});
      if (!response.ok) throw new Refused(await problemOf(response));
      const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
      const blob = await response.blob().catch(() => {
        throw new Unreachable(path);
      });
      return { name: named?.[1] ?? 'file', blob };
    },

    async upload(path, key, file, shape) {
      const headers = { 'content-type': file.type, 'idempotency-key': key };
      const signal = AbortSignal.timeout(UPLOAD_MS_MAX);
      const response = await signed(path, { method: 'POST', headers, body: file, signal });
      if (!response.ok) throw new Refused(await problemOf(response));
      return shape(await bodyOf(response), path);
    },

    async send(intention, shape) {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': intention.key },
        body: JSON.stringify(intention.body),
      };
      try {
        const response = await signed(intention.path, init);
        if (response.ok) {
          return { ending: 'done', reply: shape(await bodyOf(response), intention.path) };
        }
        if (response.status === 401) return { ending: 'signed-out' };
        if (UNDECIDED.has(response.status))
          return { ending: 'unknown', retryAfterMs: retryAfterMs(response) };
        return { ending: 'refused', problem: await problemOf(response) };
      } catch (error) {
        if (error instanceof Unreachable) return { ending: 'unknown', retryAfterMs: undefined };
        throw error;
      }
    },
  };
}

/** A reply that breaks off in the middle is as good as none. */
async function bodyOf(response: Response): Promise<unknown> {
  const body = await response.text().catch(() => undefined);
  if (body === undefined) throw new Unreachable(response.url);
  try {
    return JSON.parse(body);
  } catch {
    throw new Unreadable(response.url);
  }
}

function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? '');
  return seconds > 0 ? seconds * 1000 : undefined;
}
