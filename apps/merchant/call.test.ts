import { describe, expect, test } from 'vitest';
import { MerchantProblem, merchantClient, NotKnown } from './index.ts';

interface Seen {
  readonly url: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** A bank that answers what it is told to, in order. */
function bankOf(answers: readonly (() => Response)[]) {
  const seen: Seen[] = [];
  const client = merchantClient({
    url: 'https://bank.example',
    token: () => 'a-token',
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      seen.push({
        url: String(url),
        key: headers.get('idempotency-key'),
        body: init?.body === undefined ? undefined : JSON.parse(String(init.body)),
      });
      return answers[Math.min(seen.length, answers.length) - 1]!();
    },
  });
  return { client, seen };
}
const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const lost = () => {
  throw new TypeError('fetch failed');
};
const refund = { id: 'r-1', original: 'order/1', amount: '10.00' };

describe('a call', () => {
  test('that got no answer is asked again under the same key', async () => {
    const { client, seen } = bankOf([lost, json({}, 503), json({ state: 'approved' })]);
    expect(await client.payments.refund(refund)).toEqual({ state: 'approved' });
    expect(seen.map(({ key }) => key)).toEqual(['r-1', 'r-1', 'r-1']);
  });

  test('that never gets one is not known: neither paid nor not paid', async () => {
    const { client, seen } = bankOf([lost]);
    await expect(client.payments.refund(refund)).rejects.toBeInstanceOf(NotKnown);
    expect(seen).toHaveLength(3);
  });

  test('that failed there is open, and asked again', async () => {
    const { client, seen } = bankOf([json({ code: 'internal' }, 500), json({ state: 'approved' })]);
    expect(await client.payments.refund(refund)).toEqual({ state: 'approved' });
    expect(seen).toHaveLength(2);
  });

  test.each([401, 403])(
    'whose answer was lost stays open where the next one is not let in: %s',
    async (status) => {
      const { client } = bankOf([lost, json({ code: 'not-let-in', title: 'No' }, status)]);
      await expect(client.payments.refund(refund)).rejects.toBeInstanceOf(NotKnown);
      const first = bankOf([json({ code: 'not-let-in', title: 'No' }, status)]);
      await expect(first.client.payments.refund(refund)).rejects.toBeInstanceOf(MerchantProblem);
    },
  );

  test('that is refused is refused once, with the reason', async () => {
    const { client, seen } = bankOf([
      json({ code: 'token-deleted', title: 'Gone', detail: 'Make a new one.' }, 410),
    ]);
    const refused = await client.tokens.status('tok-1').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MerchantProblem);
    expect(refused).toMatchObject({ status: 410, code: 'token-deleted', detail: 'Make a new one.' });
    expect(seen).toHaveLength(1);
  });

  test('puts a payment’s number in the body, and nowhere else', async () => {
    const { client, seen } = bankOf([json({ state: 'pending' })]);
    const number = '6299000000000001';
    await client.payments.create({
      id: 'p-1',
      amount: '1.00',
      token: number,
      expires: '2030-12-31',
      capture: 'now',
    });
    expect(JSON.stringify(seen.map(({ url, key }) => [url, key]))).not.toContain(number);
    expect(seen[0]).toMatchObject({ key: 'p-1', body: { token: number } });
  });

  test('names what it follows in its address, escaped', async () => {
    const { client, seen } = bankOf([json({ state: 'approved' })]);
    await client.payments.void('order/1');
    expect(seen[0]?.url).toBe('https://bank.example/api/acquiring/payments/order%2F1/void');
  });
});
