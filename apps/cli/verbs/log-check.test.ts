import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runVerb } from '../log/testing/runverb.ts';
import check from './log-check.ts';

const shared = process.env.SANDGLASS_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const missing = existsSync(`${shared}/vectors/tlog.json`) ? '' : '(skipped: ../shared/vectors is missing)';
const folder = mkdtempSync(join(tmpdir(), 'log-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const answers = async (kind: string, file: string): Promise<unknown[]> => {
  const { lines, no } = await runVerb(check, [kind, file]);
  expect(no).toBe(false);
  return lines.map((line): unknown => JSON.parse(line));
};
const fileOf = (content: unknown): string => {
  const path = join(folder, 'cases.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

// The two leaves of RFC 6962's reference tree (transparency-dev/merkle testonly/constants.go): '' and 00.
const LEAF_0 = 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=';
const LEAF_1 = 'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=';
const ROOT_2 = '+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=';
const CASE = { name: 'a', leafIdx: 0, treeSize: 2, root: ROOT_2, leafHash: LEAF_0, proof: [LEAF_1] };

describe('log check', () => {
  it('answers each case by its name, and a list with a no in it is still answered', async () => {
    const cases = [CASE, { ...CASE, name: 'b', leafIdx: 1 }, { ...CASE, name: 'c', root: '!' }];
    expect(await answers('inclusion', fileOf(cases))).toEqual([
      { name: 'a', valid: true },
      { name: 'b', valid: false },
      { name: 'c', valid: false },
    ]);
  });

  it('a consistency case is answered; a null proof is an empty one', async () => {
    const grown = { name: 'g', size1: 1, size2: 2, root1: LEAF_0, root2: ROOT_2, proof: [LEAF_1] };
    const same = { name: 's', size1: 2, size2: 2, root1: ROOT_2, root2: ROOT_2, proof: null };
    expect(await answers('consistency', fileOf([grown, same]))).toEqual([
      { name: 'g', valid: true },
      { name: 's', valid: true },
    ]);
  });

  it.each([
    ['no JSON', 'inclusion', '{', 'is not JSON'],
    ['no list', 'inclusion', {}, 'neither a list'],
    ['no object as a case', 'inclusion', [1], 'Case 0 is not an object'],
    ['a field missing', 'inclusion', [{ ...CASE, root: undefined }], 'Case 0 has no text "root"'],
    ['a number as text', 'inclusion', [{ ...CASE, treeSize: '2' }], 'has no number "treeSize"'],
    ['a bad key', 'note', { log: 'x', notes: [] }, 'a vkey has the form'],
    ['no policy', 'proof', { proofs: [{ entry: 'a', proof: 'b' }] }, 'The policy of Case 0'],
  ])('a file with %s is refused as a whole', async (_, kind, content, why) => {
    const lines: string[] = [];
    await expect(runVerb(check, [kind, fileOf(content)], {}, lines)).rejects.toThrow(why);
    expect(lines).toEqual([]);
  });

  it('another kind is wrong use', async () => {
    await expect(runVerb(check, ['toString', 'x'])).rejects.toThrow('inclusion, consistency, note, proof');
  });

  it.skipIf(missing !== '')(`every published case gets its answer ${missing}`, async () => {
    for (const name of ['inclusion', 'consistency', 'subtreeinclusion', 'subtreeconsistency']) {
      const file = `${shared}/vectors/merkle/${name}.json`;
      const cases: { name: string; wantErr: boolean }[] = JSON.parse(readFileSync(file, 'utf8'));
      const expected = cases.map((c) => ({ name: c.name, valid: !c.wantErr }));
      expect(await answers(name.replace('subtree', ''), file)).toEqual(expected);
    }
    const file = `${shared}/vectors/tlog.json`;
    const log: { notes: { valid: boolean }[]; proofs: { valid: boolean }[] } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    expect(await answers('note', file)).toEqual(log.notes.map(({ valid }, n) => ({ n, valid })));
    expect(await answers('proof', file)).toEqual(log.proofs.map(({ valid }, n) => ({ n, valid })));
  });
});
