import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Served } from './testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(async () => served?.close());

describe('the server', () => {
  test('tells an unknown address from a wrong method', async () => {
    expect((await served.get('/api/nothing')).json()).toMatchObject({ status: 404, code: 'unknown-route' });
    const wrong = await served.app.inject({ method: 'DELETE', url: '/api/counters/a-1' });
    expect(wrong.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(wrong.headers.allow).toBe('GET, HEAD');
    expect((await served.get('/api/counters/a-1/pay-in')).headers.allow).toBe('POST');
  });

  test('shows a person who went astray a page in their language', async () => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'zh-HK' };
    const page = await served.get('/nowhere/%3Cscript%3E', headers);
    expect(page.statusCode).toBe(404);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('<h1>沒有這個位址</h1>');
    expect(page.body).not.toContain('<script');
  });

  test('refuses an address that cannot be read', async () => {
    expect((await served.get('/api/counters/%ff')).json()).toMatchObject({
      status: 400,
      code: 'malformed-address',
    });
    expect((await served.get(`/api/counters/${'x'.repeat(300)}`)).json().status).toBeGreaterThanOrEqual(400);
  });

  test('sends its security headers with every answer', async () => {
    for (const url of ['/api/counters/a-1', '/api/nothing', '/problems/not-found']) {
      const { headers } = await served.get(url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  test('slows a caller down, not its neighbours; made-up tokens all count for their address', async () => {
    const slow = await served.another(served.executor, 2);
    const ask = (authorization: string) =>
      slow.inject({ method: 'GET', url: '/api/counters/a-1', headers: { authorization } });
    await ask('Bearer customer:ann');
    await ask('Bearer customer:ann');
    const third = await ask('Bearer customer:ann');
    expect(third.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('Bearer customer:bob')).statusCode).toBe(200);
    await ask('Bearer one');
    await ask('Bearer two');
    expect((await ask('Bearer three')).statusCode).toBe(429);
    await slow.close();
  });

  test('explains each code of the catalogue on a page and as JSON', async () => {
    const page = await served.get('/problems/counter-closed?lang=zh-Hans', {
      accept: 'text/html',
      'accept-language': 'en',
    });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('<html lang="zh-Hans">');
    expect(page.body).toContain('柜台 <var>‹counter›</var> 已关闭');
    expect(page.body).not.toContain('<script');
    const json = await served.get('/problems/counter-closed');
    expect(json.json()).toMatchObject({
      code: 'counter-closed',
      status: 409,
      title: { en: 'The counter is closed' },
    });
    expect((await served.get('/problems', { accept: 'text/html' })).body).toContain(
      'href="/problems/not-found?lang=en"',
    );
    expect((await served.get('/problems/made-up')).statusCode).toBe(404);
  });
});
