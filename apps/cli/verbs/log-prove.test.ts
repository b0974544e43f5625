import { formatVkey, leafHash, parseProof, verifyProof } from '@sandglass/tlog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { freshSigner, serve, TestLog } from '../log/testing/testlog.ts';
import checkpoint from './log-checkpoint.ts';
import prove from './log-prove.ts';

const log = new TestLog();
let server: Awaited<ReturnType<typeof serve>>;
const policy = {
  origin: log.signer.key.name,
  logKeys: [log.signer.key],
  witnesses: [log.witness.key],
  threshold: 1,
};

beforeAll(async () => {
  log.hold(Array.from({ length: 5000 }, (_, i) => `entry ${i % 4999}`));
  server = await serve(log);
});
afterAll(() => server.close());

describe('log prove', () => {
  it('the proof by index verifies offline, with log and witness', async () => {
    const { lines } = await runForPeople(prove, ['42', server.url]);
    const proof = `${lines.join('\n')}\n`;
    expect(verifyProof(proof, leafHash(Buffer.from('entry 42')), policy)).toMatchObject({
      valid: true,
      index: 42,
    });
  });

  it('a leaf hash is found wherever it stands, the last of equal ones first', async () => {
    for (const [entry, index] of [
      ['entry 0', 4999],
      ['entry 1', 1],
      ['entry 4700', 4700],
    ] as const) {
      const hash = leafHash(Buffer.from(entry)).toString('hex');
      const { lines } = await runVerb(prove, [hash, server.url]);
      const report: { index: number; tlogProof: string } = JSON.parse(lines.join());
      expect(report).toMatchObject({ index, size: 5000, leafHash: hash });
      expect(parseProof(report.tlogProof).index).toBe(index);
    }
  });

  it('a leaf that is not there has no proof', async () => {
    await expect(runVerb(prove, ['5000', server.url])).rejects.toThrow('none with index 5000');
    await expect(runVerb(prove, ['ab'.repeat(32), server.url])).rejects.toThrow(
      'None of the log’s'.replace('’', "'"),
    );
    await expect(runVerb(prove, ['x', server.url])).rejects.toThrow('LEAF is an index');
    await expect(runVerb(prove, [])).rejects.toThrow('takes a leaf');
  });

  it('with a key the log’s signature is verified too', async () => {
    const key = formatVkey(log.signer.key);
    expect((await runVerb(prove, ['0', server.url], { key })).lines).toHaveLength(1);
    const stranger = formatVkey(freshSigner('log.example/test').key);
    await expect(runVerb(prove, ['0', server.url], { key: stranger })).rejects.toThrow('no known key');
  });
});

describe('log checkpoint', () => {
  it('prints the note word for word, or its parts', async () => {
    const { lines } = await runForPeople(checkpoint, [server.url]);
    expect(`${lines.join('\n')}\n`).toBe(log.checkpoint);
    const parts: unknown = JSON.parse((await runVerb(checkpoint, [server.url])).lines.join());
    expect(parts).toMatchObject({
      size: 5000,
      signatures: [{ name: 'log.example/test' }, { name: 'witness.example' }],
    });
  });
});
