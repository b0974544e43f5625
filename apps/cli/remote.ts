import { InputError } from './verb.ts';

const TIMEOUT_MS = 10_000;
const URL_DEFAULT = 'http://localhost:7300';

/** The server that SANDGLASS_URL names. */
export const serverUrl = (): string => (process.env.SANDGLASS_URL ?? URL_DEFAULT).replace(/\/$/, '');

/** Reads JSON from the server; its problems become this command's error, in the same words. */
export const getJson = (path: string): Promise<Record<string, unknown>> => call(path, {});

/** Sends a step to the server, under a key of its own: a repeat with the same key changes nothing. */
export const postJson = (path: string, body: unknown, key: string): Promise<Record<string, unknown>> =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });

async function call(path: string, request: RequestInit): Promise<Record<string, unknown>> {
  const token = process.env.SANDGLASS_TOKEN;
  const language = process.env.LANG?.startsWith('zh')
    ? process.env.LANG.replace(/\..*$/, '').replace('_', '-')
    : 'en';
  let response: Response;
  try {
    response = await fetch(`${serverUrl()}${path}`, {
      ...request,
      headers: {
        ...request.headers,
        accept: 'application/json',
        'accept-language': language,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new InputError(
      'server-unreachable',
      'No answer',
      `No server answers at ${serverUrl()}. Start one with sandglass up, or set SANDGLASS_URL.`,
    );
  }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return body;
  throw new InputError(
    String(body.code ?? 'failed'),
    String(body.title ?? 'It failed'),
    String(body.detail ?? `${path} answered ${response.status}.`),
  );
}
