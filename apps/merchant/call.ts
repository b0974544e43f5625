import { MerchantProblem, NotKnown } from './problem.ts';

const TRIES_MAX = 3;
const AGAIN_MS = 300;
const TOO_MANY = 429;
const FAILED_MIN = 500;
/** Who asks is not let in now: it says nothing of what an earlier try, whose answer was lost, has done. */
const NOT_LET_IN: readonly number[] = [401, 403];

export interface CallOptions {
  /** The bank's address, e.g. `https://bank.example`. */
  readonly url: string;
  /** A bearer token for its `/api`, asked for before each call. */
  readonly token: () => string | Promise<string>;
  /** Language of the problems: `zh-Hans`, `zh-Hant` or `en`. */
  readonly language: string;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Names this one request, for as long as it takes until an answer comes. */
  readonly key?: string;
}

/**
 * One request with its three endings: an answer, a `MerchantProblem`, or `NotKnown`. What got no answer is asked again a few
 * times under the same key.
 */
export async function call<T>(options: CallOptions, of: Call): Promise<T> {
  let last: unknown;
  for (let n = 0; n < TRIES_MAX; n += 1) {
    if (n > 0) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * 2 ** n));
    const answer = await sent(options, of).catch((error: unknown) => {
      last = error;
      return undefined;
    });
    if (answer === undefined) continue;
    if (answer.ok) return (await answer.json()) as T;
    // Nothing is known to be decided there; asked again under the same key it happens once.
    const isOpen = answer.status === TOO_MANY || answer.status >= FAILED_MIN;
    const isOfNow = last !== undefined && NOT_LET_IN.includes(answer.status);
    if (!isOpen && !isOfNow) throw await problemIn(answer);
    last = new Error(`HTTP ${answer.status}`);
    await answer.body?.cancel();
  }
  throw new NotKnown(`${of.method} ${of.path} got no answer; ask again under the same key`, { cause: last });
}

async function sent(options: CallOptions, { method, path, body, key }: Call): Promise<Response> {
  return options.fetch(new URL(path, options.url), {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(options.timeoutMs),
    headers: {
      authorization: `Bearer ${await options.token()}`,
      accept: 'application/json',
      'accept-language': options.language,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function problemIn(answer: Response): Promise<MerchantProblem> {
  const { code, title, detail } = (await answer.json().catch(() => ({}))) as Record<string, string>;
  return new MerchantProblem(
    answer.status,
    code ?? `http-${answer.status}`,
    title ?? `HTTP ${answer.status}`,
    detail ?? '',
  );
}
