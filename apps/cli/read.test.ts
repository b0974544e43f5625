import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInput } from './read.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandglass 读 '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, bytes: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

test('a file is read as it is, and what is gzipped is decompressed by its content, not its name', async () => {
  expect((await readInput(file('plain.csv', '甲,1\n'))).toString()).toBe('甲,1\n');
  expect((await readInput(file('zipped.csv', gzipSync('甲,1\n')))).toString()).toBe('甲,1\n');
  expect((await readInput(file('plain.gz', '甲,1\n'))).toString()).toBe('甲,1\n');
  expect((await readInput(file('empty', ''))).length).toBe(0);
});

test('a file that is missing, and a folder, are refused by name', async () => {
  for (const path of [join(folder, 'none'), folder])
    await expect(readInput(path)).rejects.toMatchObject({
      type: 'file-unreadable',
      message: `The file ${path} cannot be read. Check its name and rights.`,
    });
});

test('a gzip file that was cut off is refused by name', async () => {
  const path = file('cut.gz', gzipSync('a long enough line\n'.repeat(99)).subarray(0, 20));
  await expect(readInput(path)).rejects.toMatchObject({
    type: 'input-unreadable',
    message: `${path} begins like a gzip file but is damaged.`,
  });
});
