import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../verb.ts';

const TIMEOUT_MS = 20_000;
const TRIES = 3;
const FIRST_WAIT_MS = 100;
const NOT_FOUND = new Set([404, 410]);

/**
 * Gets a resource of at most `maxBytes`; undefined when it is not there. Passing trouble (no answer, 429, 5xx)
 * is tried again a few times. Throws InputError with a plain sentence when that does not help.
 */
export async function get(url: string, maxBytes: number): Promise<Buffer | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await once(url, maxBytes);
    if (typeof answer !== 'string') return answer.body;
    if (attempt === TRIES)
      throw new InputError('log-unreachable', 'The log cannot be read', `${url}: ${answer}.`);
    await wait(FIRST_WAIT_MS * attempt);
  }
}

/** One try: the body, or why it should be tried again. */
async function once(url: string, maxBytes: number): Promise<{ body: Buffer | undefined } | string> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: '*/*' },
    });
    if (response.ok) return { body: await readAtMost(response, url, maxBytes) };
    await response.body?.cancel();
    return NOT_FOUND.has(response.status) ? { body: undefined } : `the server answered ${response.status}`;
  } catch (error) {
    if (error instanceof InputError) throw error;
    return `no answer (${reasonOf(error)})`;
  }
}

async function readAtMost(response: Response, url: string, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = response.body?.getReader(); reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    chunks.push(value);
    if (length <= maxBytes) continue;
    await reader.cancel();
    throw new InputError('log-malformed', 'Not a log', `${url} holds more than ${maxBytes} bytes.`);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
