import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Served } from '../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(async () => served?.close());

describe('a read', () => {
  test('answers with an entity tag, and 304 while nothing changed', async () => {
    const first = await served.get('/api/counters/a-1');
    expect(first.json()).toEqual({ counter: 'a-1', query: {}, role: 'public', businessDate: '2024-03-01' });
    const tag = String(first.headers.etag);
    const again = await served.get('/api/counters/a-1', { 'if-none-match': `"other", W/${tag}` });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    expect((await served.get('/api/counters/a-2', { 'if-none-match': tag })).statusCode).toBe(200);
  });

  test('of what is not there, or has no possible id, is not found', async () => {
    for (const id of ['nobody', '%20', 'x'.repeat(100)]) {
      expect((await served.get(`/api/counters/${id}`)).json()).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    }
  });

  test('reads numbers and booleans of its query, and names what does not belong', async () => {
    expect((await served.get('/api/counters/a-1?limit=20&open=true')).json().query).toEqual({
      limit: 20,
      open: true,
    });
    const answer = await served.get('/api/counters/a-1?limit=201&open=perhaps&what=1', {
      'accept-language': 'zh-CN',
    });
    const details = answer.json().errors.map(({ detail }: { detail: string }) => detail);
    expect(details).toEqual(
      expect.arrayContaining([
        '`limit` 不能大于 200。',
        '`open` 必须是 true 或 false。',
        '这里没有 `what` 这一项，请去掉。',
      ]),
    );
  });

  test('that fails leaks nothing', async () => {
    const answer = await served.get('/api/counters/broken');
    expect(answer.json()).toMatchObject({ status: 500, code: 'operation-failed' });
    expect(answer.body).not.toContain('secret');
  });

  test('is for its roles only', async () => {
    expect((await served.get('/api/vault')).statusCode).toBe(401);
    expect((await served.get('/api/vault', { authorization: 'Bearer customer:ann' })).statusCode).toBe(403);
    expect((await served.get('/api/vault', { authorization: 'Bearer institution:bank' })).statusCode).toBe(
      200,
    );
  });
});
