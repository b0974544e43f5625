import { hash } from 'node:crypto';
import { ED25519, leafHash, parsePolicy, verifyProof } from '@sandglass/tlog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';

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

/** The parts of a page under each heading of the second level. */
const partsOf = (html: string): ReadonlyMap<string, string> =>
  new Map(
    html
      .split('<h2')
      .slice(1)
      .map((part) => [/^[^>]*>([^<]*)/.exec(part)![1]!.trim(), part]),
  );
const FACT = /href="(\/register\/facts\/[a-z-]+\/\d+\.\d+)/g;
const linksIn = (html: string) => [...html.matchAll(FACT)].map(([, link]) => link!);
const linesOf = (part: string, form: 'rows' | 'terms' | 'items'): string[] =>
  part.match(
    {
      rows: /<tr><th scope="row">.*?<\/tr>/gs,
      terms: /<dt>.*?<\/dd>/gs,
      items: /<li class="comment">.*?<\/li>/gs,
    }[form],
  ) ?? [];

async function provedSteps(): Promise<readonly string[]> {
  const html = await page('/register/microloan?lang=en');
  return linksIn(/<details open>.*?<\/details>/s.exec(html)![0]);
}

test('each step on a pilot’s public page leads to a fact whose proof verifies by the log’s key', async () => {
  const links = await provedSteps();
  expect(links.length).toBeGreaterThanOrEqual(5);
  const latest = `${demo.house.origin}${links.at(-1)}/proof.json`;
  // The log integrates within a second, on a busy machine later.
  await expect.poll(async () => (await fetch(latest)).status).toBe(200);
  for (const link of links) {
    const { entry, policy, proof } = await proofOf(link);
    const hash = leafHash(Buffer.from(entry));
    expect(verifyProof(proof, hash, parsePolicy(policy, [ED25519]))).toMatchObject({ valid: true });
    expect(JSON.parse(entry)).toMatchObject({ header: { pilot: 'microloan' } });
  }
});

test('each statement on a pilot’s public page names a fact, and each of these facts is proved', async () => {
  const reads = () => page('/register/microloan?lang=en');
  // Figures are published when a business date is over: a day later all are.
  await demo.clock.tell(-1, async () => expect.poll(reads).not.toContain('not published yet</span>'));
  const html = await reads();
  const parts = partsOf(html);
  // Who waited how long is counted from the steps, which are listed with theirs.
  const counted = /<dt>(Now|Time that each took)/;
  for (const [heading, form] of [
    ['Progress', 'terms'],
    ['Compensation fund', 'terms'],
    ['Complaints so far', 'rows'],
    ['Figures now', 'rows'],
    ['Limits in use', 'rows'],
  ] as const) {
    const lines = linesOf(parts.get(heading) ?? '', form).filter((line) => !counted.test(line));
    expect([heading, lines.length > 0]).toEqual([heading, true]);
    for (const line of lines)
      expect([heading, line, linksIn(line).length > 0]).toEqual([heading, line, true]);
  }
  for (const heading of ['In plain words', 'Exit plans', 'Declaration'])
    expect([heading, linksIn(parts.get(heading) ?? '').length > 0]).toEqual([heading, true]);
  const links = [...new Set(linksIn(html))];
  for (const link of links) {
    await expect.poll(async () => (await fetch(`${demo.house.origin}${link}/proof.json`)).status).toBe(200);
    const { entry, policy, proof } = await proofOf(link);
    const verified = verifyProof(proof, leafHash(Buffer.from(entry)), parsePolicy(policy, [ED25519]));
    expect([link, verified.valid]).toEqual([link, true]);
  }
});

test('the words of a comment and of its answer are those that their facts name', async () => {
  const { comments } = (await demo.call('GET', '/api/pilots/provenance/comments')).body;
  const html = partsOf(await page('/register/provenance?lang=en')).get('Comments')!;
  const shown = linesOf(html, 'items');
  expect(shown).toHaveLength(comments.length);
  for (const [at, { author, body, reply }] of comments.entries()) {
    const [said, answered] = await Promise.all(linksIn(shown[at]!).map(proofOf));
    const words = (of: { entry: string }) => JSON.parse(of.entry).header.words;
    expect(words(said)).toBe(hash('sha256', `${author}\n${body}`, 'hex'));
    expect(words(answered)).toBe(hash('sha256', reply, 'hex'));
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
