import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVkey, signNote } from '@sandglass/tlog';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { freshSigner, serve, TestLog } from '../log/testing/testlog.ts';
import verify from './log-verify.ts';

const entries = (count: number): string[] => Array.from({ length: count }, (_, i) => `entry ${i}`);

let log: TestLog;
let server: Awaited<ReturnType<typeof serve>>;
let folder: string;
let state: string;

beforeEach(async () => {
  log = new TestLog();
  log.hold(entries(600));
  server = await serve(log);
  folder = mkdtempSync(join(tmpdir(), 'tlog-'));
  state = join(folder, 'state.json');
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const report = async (flags: Record<string, string> = {}, url = server.url) => {
  const { lines } = await runVerb(verify, [url], flags);
  const parsed: unknown = JSON.parse(lines.join('\n'));
  return parsed;
};

describe('log verify', () => {
  it('an honest log verifies, found at the server or at its /log, with its witnesses', async () => {
    for (const url of [server.url, `${server.url}/`, `${server.url}/log`, `${server.url}/log/`]) {
      expect(await report({}, url)).toMatchObject({
        size: 600,
        root: expect.stringMatching(/^[0-9a-f]{64}$/),
        verified: true,
        witnesses: ['witness.example'],
        key: 'first use',
      });
    }
  });

  it('logs of every shape verify: empty, one entry, full tiles, beyond one tile of tiles', async () => {
    for (const size of [0, 1, 255, 256, 257, 2048, 65_537]) {
      log.hold(entries(size));
      expect(await report()).toMatchObject({ size, verified: true });
    }
  }, 20_000);

  it('a log that grows goes on from the state, which pins its key', async () => {
    await report({ state });
    log.hold(entries(1300));
    expect(await report({ state })).toMatchObject({ size: 1300, verified: true, key: 'pinned' });
    expect(JSON.parse(readFileSync(state, 'utf8'))).toMatchObject({ size: 1300, origin: 'log.example/test' });
  });

  const refusals: [string, () => void, RegExp][] = [
    ['rolled back', () => log.hold(entries(599)), /has shown 600 before: it was rolled back/],
    [
      'forked at the same size',
      () => log.hold([...entries(599), 'other']),
      /another tree of 600 leaves.*forked/,
    ],
    [
      'forked and grown',
      () => log.hold(['other', ...entries(800)]),
      /first 600 leaves are not those.*forked/,
    ],
    ['forked by its last old leaf', () => log.hold([...entries(599), 'other', 'more']), /first 600 leaves/],
  ];

  it.each(refusals)('a log that was %s is named so, and the state stays', async (_, bend, sentence) => {
    await report({ state });
    const before = readFileSync(state, 'utf8');
    bend();
    const lines: string[] = [];
    await expect(runVerb(verify, [server.url], { state }, lines)).rejects.toThrow(sentence);
    expect(JSON.parse(lines.join())).toMatchObject({ verified: false, witnesses: [] });
    expect(readFileSync(state, 'utf8')).toBe(before);
  });

  const flip = (bytes: Buffer | undefined, at: number): void => {
    if (bytes === undefined) throw new Error('the test log lacks what is to be altered');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  };
  const tamperings: [string, () => void, RegExp][] = [
    ['an entry was altered', () => flip(log.entries[300], 0), /Entry 300 .*altered/],
    ['a leaf hash was altered', () => flip(log.tiles.get('0/1'), 0), /Entry 256 .*altered/],
    [
      'entry and leaf hash were altered together',
      () => {
        const other = new TestLog();
        other.hold(entries(600).map((entry, i) => (i === 3 ? 'forged' : entry)));
        [log.entries, log.tiles] = [other.entries, other.tiles];
      },
      /signs another root/,
    ],
    ['an upper tile was altered', () => flip(log.tiles.get('1/0'), 40), /Tile 0 of level 1/],
    ['an entry is missing', () => log.entries.pop(), /Entry 599 is missing/],
    ['a tile is missing', () => log.tiles.delete('0/1'), /tile\/0\/001 is not there/],
    [
      'the signature is another’s',
      () => {
        const stranger = freshSigner('log.example/test');
        log.checkpoint = signNote(`${log.checkpoint.split('\n\n')[0]}\n`, [stranger]);
      },
      /no known key has signed/,
    ],
    [
      'a cosignature fails',
      () => {
        log.checkpoint = log.checkpoint.replace(/(— witness\.example .{20})./, (_, head) =>
          `${head}-`.replace(/.-$/, 'AA'),
        );
      },
      /does not hold/,
    ],
  ];

  it.each(tamperings)('a log of which %s does not verify', async (_, bend, sentence) => {
    bend();
    await expect(report()).rejects.toThrow(sentence);
  });

  it('the key given counts, not the published one', async () => {
    const key = formatVkey(log.signer.key);
    expect(await report({ key })).toMatchObject({ verified: true, key: 'given' });
    const stranger = formatVkey(freshSigner('log.example/test').key);
    await expect(report({ key: stranger })).rejects.toThrow('the log has not signed');
    await report({ state });
    await expect(report({ state, key: stranger })).rejects.toThrow('not the one pinned');
    await expect(report({ key: 'nonsense' })).rejects.toThrow('--key');
  });

  it('a log that exchanges its published key after the first look is refused', async () => {
    await report({ state });
    const impostor = new TestLog();
    impostor.hold(entries(600));
    Object.assign(log, { signer: impostor.signer, checkpoint: impostor.checkpoint });
    await expect(report({ state })).rejects.toThrow('no known key has signed');
  });

  it('a quorum of witnesses can be asked for', async () => {
    expect(await report({ quorum: '1' })).toMatchObject({ verified: true });
    await expect(report({ quorum: '2' })).rejects.toThrow('1 of the known witnesses cosigned, 2 are needed');
  });

  it('a partial tile that is gone is taken from the full one', async () => {
    log.hold(entries(1024));
    const old = log.checkpoint;
    log.hold([...entries(1024), ...entries(600)]);
    log.checkpoint = old;
    log.partials = false;
    log.tiles.set('1/0', log.tiles.get('1/0') ?? Buffer.alloc(0));
    expect(await report()).toMatchObject({ size: 1024, verified: true });
  });

  it('passing trouble is tried again, lasting trouble is told', async () => {
    log.failures = [503, 429];
    expect(await report()).toMatchObject({ verified: true });
    log.failures = [500, 500, 500];
    await expect(report()).rejects.toThrow('the server answered 500');
  });

  it('an address without a log, or without a server, is told plainly', async () => {
    await expect(report({}, `${server.url}/elsewhere`)).rejects.toThrow('There is no log with a checkpoint');
    await expect(report({}, 'http://127.0.0.1:1')).rejects.toThrow('no answer');
    await expect(report({}, 'ftp://x')).rejects.toThrow('not an http or https URL');
  });

  it('for a person it says what was verified and on whose word', async () => {
    const { lines } = await runForPeople(verify, [server.url], { state });
    expect(lines[0]).toBe('log.example/test: 600 entries verified');
    expect(lines).toContain('cosigned by witness.example');
    expect(lines.join()).toContain('the operator publishes');
    expect(existsSync(state)).toBe(true);
  });
});
