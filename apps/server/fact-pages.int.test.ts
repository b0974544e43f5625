import { ED25519, leafHash, parsePolicy, verifyProof } from '@sandglass/tlog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from './testing/demo-house.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
});
afterAll(() => demo?.close());

const page = async (path: string): Promise<string> => (await fetch(`${demo.house.origin}${path}`)).text();

/** Each entry's own file, as a reader downloads it. */
async function proofOf(link: string) {
  const answer = await fetch(`${demo.house.origin}${link}/proof.json`);
  const { proofs } = await answer.json();
  return proofs[0];
}

async function provedSteps(): Promise<readonly string[]> {
  const html = await page('/register/microloan?lang=en');
  return [...html.matchAll(/href="(\/register\/facts\/register\/\d+\.0)/g)].map(([, link]) => link!);
}

test('each step on a pilot’s public page leads to a fact whose proof verifies by the log’s key', async () => {
  const links = await provedSteps();
  expect(links.length).toBeGreaterThanOrEqual(5);
  const latest = `${demo.house.origin}${links.at(-1)}/proof.json`;
  // The log integrates within a second, on a busy machine later.
  await expect.poll(async () => (await fetch(latest)).status, { timeout: 20_000 }).toBe(200);
  for (const link of links) {
    const { entry, policy, proof } = await proofOf(link);
    const hash = leafHash(Buffer.from(entry));
    expect(verifyProof(proof, hash, parsePolicy(policy, [ED25519]))).toMatchObject({ valid: true });
    expect(JSON.parse(entry)).toMatchObject({ header: { pilot: 'microloan' } });
  }
});

test('an entry that was altered does not verify by the same proof', async () => {
  const [link] = await provedSteps();
  const { entry, policy, proof } = await proofOf(link!);
  const altered = leafHash(Buffer.from(entry.replace('microloan', 'macroloan')));
  expect(verifyProof(proof, altered, parsePolicy(policy, [ED25519])).valid).toBe(false);
});

test('the fact’s page says what it is in the reader’s language and shows the entry itself', async () => {
  const [link] = await provedSteps();
  const { entry } = await proofOf(link!);
  for (const [lang, words] of [
    ['en', 'Declared'],
    ['zh-Hans', '申报'],
    ['zh-Hant', '申報'],
  ]) {
    const html = await page(`${link}?lang=${lang}`);
    expect(html).toContain(words);
    expect(html.replaceAll('&quot;', '"')).toContain(entry);
  }
});

test.each(['register/999999.0', 'register/x.y', 'nowhere/1.0', 'register/1'])(
  'there is no fact %s',
  async (id) => {
    expect((await fetch(`${demo.house.origin}/register/facts/${id}`)).status).toBe(404);
  },
);
