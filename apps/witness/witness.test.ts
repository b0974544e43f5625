import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ed25519Signer, newEd25519Seed } from '@sandglass/keys';
import {
  CompactRange,
  ED25519,
  formatCheckpoint,
  formatSubmission,
  leafHash,
  openNote,
  parseVkey,
  type Signer,
  signNote,
  verifierKey,
} from '@sandglass/tlog';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, openMemory, openSigner, type Served, Witness } from './index.ts';

const shared = process.env.SANDGLASS_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const missing = existsSync(`${shared}/vectors/tlog.json`) ? '' : '(skipped: ../shared/vectors is missing)';
const NOW = 1_700_000_000;
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'witness-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function newLog(name: string): Signer {
  const { publicKey, sign } = ed25519Signer(newEd25519Seed());
  return { key: verifierKey(name, ED25519, publicKey), sign };
}

async function started(folder: string, logs: readonly Signer['key'][]): Promise<Served> {
  const signer = openSigner(folder, 'witness.example');
  const memory = openMemory(folder);
  ends.push(() => memory.close());
  const served = await listen(new Witness({ signer, memory, logs, now: () => NOW }), signer.key, 0);
  ends.push(() => served.close());
  return served;
}

const add = (url: string, body: string): Promise<Response> =>
  fetch(`${url}/add-checkpoint`, { method: 'POST', body });

/** A head over `leaves`, signed by the log, as a submission from nothing. */
function firstHead(log: Signer, leaves: readonly string[]): string {
  const range = new CompactRange();
  for (const leaf of leaves) range.append(leafHash(Buffer.from(leaf)));
  const text = formatCheckpoint({ origin: log.key.name, size: leaves.length, root: range.root() });
  return formatSubmission({ oldSize: 0, proof: [], note: signNote(text, [log]) });
}

interface Dialogue {
  logVkey: string;
  requests: { name: string; body: string; status: number; type?: string; answer?: string }[];
}

describe(`published dialogues ${missing}`, () => {
  it.skipIf(missing !== '')('each request gets its status, and a cosignature that verifies', async () => {
    const { addCheckpoint }: { addCheckpoint: Dialogue[] } = JSON.parse(
      readFileSync(`${shared}/vectors/tlog.json`, 'utf8'),
    );
    for (const { logVkey, requests } of addCheckpoint) {
      const { url } = await started(newFolder(), [parseVkey(logVkey)]);
      const key = parseVkey((await (await fetch(`${url}/vkey`)).text()).trim());
      for (const { name, body, status, type, answer } of requests) {
        const response = await add(url, body);
        const text = await response.text();
        expect([name, response.status]).toEqual([name, status]);
        if (type !== undefined) expect(response.headers.get('content-type')).toBe(type);
        if (answer !== undefined) expect(text).toBe(answer);
        if (status !== 200) continue;
        const opened = openNote(body.slice(body.indexOf('\n\n') + 2) + text, [key]);
        expect(opened).toMatchObject({ valid: true, signatures: [{ timeSeconds: NOW }] });
      }
    }
  });
});

describe('a witness', () => {
  it('remembers before it answers, and after a restart', async () => {
    const [folder, log] = [newFolder(), newLog('log.example/a')];
    const first = await started(folder, [log.key]);
    expect((await add(first.url, firstHead(log, ['one']))).status).toBe(200);
    expect(readdirSync(folder).filter((name) => name.endsWith('.note'))).toHaveLength(1);
    for (const end of ends.splice(1).reverse()) await end();
    const again = await started(folder, [log.key]);
    const answer = await add(again.url, firstHead(log, ['one', 'two']));
    expect([answer.status, await answer.text()]).toEqual([409, '1\n']);
  });

  it('refuses a fork: another head of the same size', async () => {
    const log = newLog('log.example/forked');
    const { url } = await started(newFolder(), [log.key]);
    expect((await add(url, firstHead(log, ['one']))).status).toBe(200);
    const other = firstHead(log, ['another']).replace('old 0', 'old 1');
    expect((await add(url, other)).status).toBe(422);
  });

  it('of many first heads at once it cosigns one', async () => {
    const log = newLog('log.example/raced');
    const { url } = await started(newFolder(), [log.key]);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => add(url, firstHead(log, Array(n + 1).fill('x')))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(29);
  });

  it('has its memory to itself, and takes over from one that was killed', () => {
    const folder = newFolder();
    const memory = openMemory(folder);
    expect(() => openMemory(folder)).toThrow(`in use by process ${process.pid}`);
    memory.close();
    writeFileSync(join(folder, 'owner'), '999999999');
    openMemory(folder).close();
  });

  it.runIf(process.platform === 'linux')(
    'takes over from one that was killed also where its number went to another process, or to this one',
    () => {
      const folder = newFolder();
      for (const killed of [`${process.pid} 1`, `${process.ppid} 1`, `${process.pid}`]) {
        writeFileSync(join(folder, 'owner'), killed);
        const memory = openMemory(folder);
        expect(() => openMemory(folder)).toThrow(`in use by process ${process.pid}`);
        memory.close();
      }
    },
  );

  it('does not sign on when its memory cannot be read', async () => {
    const [folder, log] = [newFolder(), newLog('log.example/spoilt')];
    const first = await started(folder, [log.key]);
    await add(first.url, firstHead(log, ['one']));
    for (const end of ends.splice(1).reverse()) await end();
    const file = readdirSync(folder).find((name) => name.endsWith('.note'))!;
    writeFileSync(join(folder, file), 'spoilt');
    const again = await started(folder, [log.key]);
    expect((await add(again.url, firstHead(log, ['other']))).status).toBe(500);
  });

  it.each([
    ['no old line', 'x\n\n', 400],
    ['a sign in the size', 'old -1\n\nx', 400],
    ['a leading zero', 'old 01\n\nx', 400],
    ['64 proof lines', `old 1\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}\nx`, 400],
    ['nothing', '', 400],
    ['far too much', 'x'.repeat(1_100_000), 413],
  ])('answers %s in words', async (_, body, status) => {
    const { url } = await started(newFolder(), [newLog('log.example/a').key]);
    const answer = await add(url, body);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/\w+ .*\n$/);
  });

  it('has one name to its key', () => {
    const folder = newFolder();
    openSigner(folder, 'w1.example');
    expect(() => openSigner(folder, 'w2.example')).toThrow('belongs to the witness w1.example');
  });
});
