import { expect, test } from 'vitest';
import { apiClient } from './client.ts';
import { Refused, Unreachable } from './problem.ts';
import { object, text } from './shape.ts';

const shape = object({ loan: text });
const intention = { name: 'sign', key: 'key-1', path: '/api/sign', body: { a: 1 }, since: 0 };
const problem = {
  title: 'No',
  detail: 'Ask for less.',
  status: 409,
  code: 'loan-limit-exceeded',
  reference: 'r-1',
};
const refusal = (status: number, headers = {}) =>
  new Response(JSON.stringify({ ...problem, status }), { status, headers });

function server(...answers: (Response | 'cut')[]) {
  const seen: { path: string; headers: Headers }[] = [];
  const ask = async (path: string | URL | Request, init?: RequestInit) => {
    seen.push({ path: String(path), headers: new Headers(init?.headers) });
    const answer = answers.shift();
    if (answer === undefined || answer === 'cut') throw new TypeError('network');
    return answer;
  };
  const tokens = ['old', 'new'];
  const token = async (stale?: string) => (stale === undefined ? tokens[0] : tokens[1]);
  return { seen, client: apiClient({ fetch: ask, token, locale: () => 'zh-Hant' }) };
}

test('a write carries its key, the token and the language', async () => {
  const { seen, client } = server(new Response('{"loan":"l-1"}'));
  expect(await client.send(intention, shape)).toEqual({ ending: 'done', reply: { loan: 'l-1' } });
  const headers = seen[0]?.headers;
  expect(headers?.get('idempotency-key')).toBe('key-1');
  expect(headers?.get('authorization')).toBe('Bearer old');
  expect(headers?.get('accept-language')).toBe('zh-Hant');
});

test('a refusal is an end and says why', async () => {
  const { client } = server(refusal(409));
  const ending = await client.send(intention, shape);
  expect(ending).toMatchObject({
    ending: 'refused',
    problem: { code: 'loan-limit-exceeded', reference: 'r-1' },
  });
});

test.each(['cut' as const, refusal(503, { 'retry-after': '2' }), refusal(500), refusal(429)])(
  'what became of a write is not known after a cut line or an answer that decides nothing',
  async (answer) => {
    const { client } = server(answer);
    expect((await client.send(intention, shape)).ending).toBe('unknown');
  },
);

test('a busy server’s own waiting time is kept', async () => {
  const { client } = server(refusal(503, { 'retry-after': '2' }));
  expect(await client.send(intention, shape)).toEqual({ ending: 'unknown', retryAfterMs: 2000 });
});

test('an expired token is renewed once, and the write repeats under the same key', async () => {
  const { seen, client } = server(refusal(401), new Response('{"loan":"l-1"}'));
  expect((await client.send(intention, shape)).ending).toBe('done');
  expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
});

test('a sign-in that cannot be renewed is told apart from a refusal', async () => {
  const { client } = server(refusal(401), refusal(401));
  expect(await client.send(intention, shape)).toEqual({ ending: 'signed-out' });
});

test('a read throws what a screen can tell', async () => {
  await expect(server(refusal(404)).client.get('/api/loans/x', shape)).rejects.toBeInstanceOf(Refused);
  await expect(server('cut').client.get('/api/loans/x', shape)).rejects.toBeInstanceOf(Unreachable);
  await expect(server(new Response('{}')).client.get('/api/loans/x', shape)).rejects.toThrow(
    'loan should be a text',
  );
});
