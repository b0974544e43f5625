import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from './testing/demo-house.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
});
afterAll(async () => demo?.close());

test('the house lives, and is ready while the database answers and each shard is owned', async () => {
  expect((await demo.call('GET', '/healthz')).body).toEqual({ ok: true });
  const ready = await demo.call('GET', '/readyz');
  expect(ready.body).toEqual({ ok: true, database: true, shardsWithoutOwner: [] });
  const [shard, executor] = [...demo.house.executors].at(-1)!;
  await executor.stop();
  const unready = await demo.call('GET', '/readyz');
  expect(unready.status).toBe(503);
  expect(unready.body).toEqual({ ok: false, database: true, shardsWithoutOwner: [shard] });
  await executor.start();
  expect((await demo.call('GET', '/readyz')).status).toBe(200);
});

test('operations are counted by how they ended, and no person is named', async () => {
  const path = '/api/consents/credit-assessment/grant';
  expect((await demo.call('POST', path, 'customer:zoe', { version: '2026-12' })).status).toBe(200);
  expect((await demo.call('POST', path, 'customer:zoe', { version: 5 })).status).toBe(422);
  const { body } = await demo.call('GET', '/metrics');
  expect(body).toMatch(/sandglass_operations\{operation="microloan\.consent\.grant",outcome="done"\} [1-9]/);
  expect(body).toMatch(
    /sandglass_operations\{operation="microloan\.consent\.grant",outcome="refused"\} [1-9]/,
  );
  expect(body).toMatch(
    /sandglass_http_request_seconds_bucket\{le="[^"]+",method="POST",route="\/api\/consents\/:purpose\/grant"/,
  );
  expect(body).not.toContain('zoe');
});

test('the API page of all routes is valid OpenAPI 3.1 by a validator of other people', async () => {
  const { body } = await demo.call('GET', '/api/openapi.json');
  expect(Object.keys(body.paths)).toContain('/api/loans/{id}/draw');
  expect(await new Validator().validate(body)).toMatchObject({ valid: true });
});
