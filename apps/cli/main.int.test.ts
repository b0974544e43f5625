import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sandglass } from './testing/sandglass.ts';
import { verbs } from './verbs/index.ts';

/** A tree of one leaf: its hash is the root, and nothing more is needed. */
const leaf = Buffer.alloc(32, 7).toString('base64');
const CASES = JSON.stringify([
  { name: 'one', leafIdx: 0, treeSize: 1, root: leaf, leafHash: leaf, proof: null },
]);

describe('sandglass', () => {
  test('says its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await sandglass(['--version'])).toEqual({ code: 0, out: `${version}\n`, problems: '' });
  });

  test('lists every command with one line about it, asked in any of three ways', async () => {
    const [bare, help, flag] = await Promise.all([sandglass([]), sandglass(['help']), sandglass(['--help'])]);
    expect(bare.code).toBe(0);
    expect([help, flag]).toEqual([bare, bare]);
    for (const [name, load] of Object.entries(verbs)) {
      const { default: verb } = await load();
      expect(verb.name).toBe(name);
      expect(bare.out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
      expect(verb.help).toContain(`sandglass ${name}`);
    }
  });

  test('takes the command with the most words, and shows its help', async () => {
    const { code, out } = await sandglass(['log', 'verify', '--help']);
    expect([code, out]).toEqual([0, `${(await verbs['log verify']!()).default.help}\n`]);
  });

  test.each([
    {
      words: ['log'],
      says: /^There is no command “log”\. Did you mean “log check” or “log verify” or .*\?\n$/,
    },
    { words: ['sched'], says: /^There is no command “sched”\. See sandglass help\.\n$/ },
    { words: ['schedule'], says: /Did you mean “loan schedule”\?/ },
    { words: ['toString'], says: /^There is no command “toString”\./ },
    { words: ['up', 'now'], says: /^up takes no arguments\. See sandglass up --help\.\n$/ },
    { words: ['up', '--port', '70000'], says: /^A port is a number from 0 to 65535\.\n$/ },
  ])('$words is wrong use: exit 2 and one sentence', async ({ words, says }) => {
    const { code, out, problems } = await sandglass(words);
    expect([code, out]).toEqual([2, '']);
    expect(problems).toMatch(says);
  });

  test('gives its errors as one JSON document where JSON was asked for', async () => {
    const wrong = await sandglass(['nothing', '--json']);
    expect([wrong.code, JSON.parse(wrong.problems)]).toEqual([
      2,
      {
        error: {
          type: 'usage',
          title: 'Wrong use',
          detail: 'There is no command “nothing”. See sandglass help.',
        },
      },
    ]);
    const missing = await sandglass(['log', 'check', 'inclusion', '/no/such/file', '--json']);
    expect([missing.code, JSON.parse(missing.problems)]).toEqual([
      1,
      {
        error: {
          type: 'file-unreadable',
          title: 'Cannot read',
          detail: 'The file /no/such/file cannot be read. Check its name and rights.',
        },
      },
    ]);
  });

  test('reads standard input for -, gzipped or not', async () => {
    for (const input of [CASES, gzipSync(CASES)]) {
      const { code, out } = await sandglass(['log', 'check', 'inclusion', '-', '--json'], { input });
      expect([code, JSON.parse(out)]).toEqual([0, { name: 'one', valid: true }]);
    }
  });
});
