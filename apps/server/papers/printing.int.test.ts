import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
});
afterAll(async () => demo?.close());

async function pdf(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${demo.house.origin}${path}`, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

it('the register links to a PDF of the version in force, in the page’s language', async () => {
  const page = String((await demo.call('GET', '/register/microloan?lang=zh-Hant')).body);
  const link = /href="(\/api\/pilots\/microloan\/declaration\.pdf[^"]*)"/
    .exec(page)?.[1]
    ?.replace('&amp;', '&');
  expect(link).toBe('/api/pilots/microloan/declaration.pdf?version=1&lang=zh-Hant');
  const { status, headers, bytes } = await pdf(link!);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(headers.get('content-disposition')).toBe('inline; filename="microloan-1-zh-Hant.pdf"');
  expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
});

it('everybody who asks for a version gets the same bytes; another language is another document', async () => {
  const path = '/api/pilots/provenance/declaration.pdf';
  const asked = await Promise.all([pdf(path), pdf(`${path}?version=1`), pdf(`${path}?version=1&lang=en`)]);
  expect(new Set(asked.map(({ bytes }) => sha256(bytes))).size).toBe(1);
  const chinese = await pdf(path, { 'accept-language': 'zh-CN' });
  expect(sha256(chinese.bytes)).not.toBe(sha256(asked[0]!.bytes));
});

it('a version that there is not, or that is not this reader’s, is not found', async () => {
  for (const path of ['microloan/declaration.pdf?version=9', 'nowhere/declaration.pdf']) {
    expect((await demo.call('GET', `/api/pilots/${path}`)).body).toMatchObject({ code: 'not-found' });
  }
  const declaration = demo.house.pilots[0]!.declaration;
  await demo.call('POST', '/api/pilots', 'institution:fenghe-bank', { pilot: 'hidden', declaration });
  expect((await pdf('/api/pilots/hidden/declaration.pdf')).status).toBe(404);
  const own = await demo.call('GET', '/api/pilots/hidden/declaration.pdf', 'institution:fenghe-bank');
  expect(own.status).toBe(200);
});

it('a language that there is not is refused with its name', async () => {
  const { status, body } = await demo.call('GET', '/api/pilots/microloan/declaration.pdf?lang=de');
  expect([status, body.code]).toEqual([422, 'invalid-input']);
});
