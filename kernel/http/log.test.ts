import { Writable } from 'node:stream';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { logOptions } from './log.ts';

test('the log keeps what failed and where, and nothing of whom or with what', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const app = Fastify({ logger: { ...logOptions, level: 'trace', stream } });
  app.post('/api/people/:name', async (request) => {
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (login)=(ann-secret)',
    });
    request.log.error({ err: new Error('request failed', { cause }) });
    return {};
  });
  await app.inject({
    method: 'POST',
    url: '/api/people/ann-secret?token=ann-secret',
    headers: { authorization: 'Bearer ann-secret', cookie: 'ann-secret' },
    payload: { name: 'ann-secret' },
    remoteAddress: '192.0.2.7',
  });
  const log = lines.join('');
  expect(log).toContain('"route":"/api/people/:name"');
  expect(log).toContain('"code":"23505"');
  expect(log).toContain('log.test.ts');
  expect(log).not.toMatch(/ann-secret|192\.0\.2\.7/);
});
