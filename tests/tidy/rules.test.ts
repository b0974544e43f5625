import { describe, expect, test } from 'vitest';
import { banned } from './banned.ts';
import { cycles } from './cycles.ts';
import { deadFiles } from './dead-files.ts';
import { directions } from './directions.ts';
import { docLinks } from './doc-links.ts';
import { keptBooks } from './kept-books.ts';
import { leftovers } from './leftovers.ts';
import { depth, names } from './names.ts';
import { type Rule, told } from './offence.ts';
import { packages } from './packages.ts';
import { roomFiles } from './room-files.ts';
import { reasonCodes, sentences } from './sentences.ts';
import { sizes } from './sizes.ts';
import { Source } from './source.ts';
import { unusedPackages } from './unused-packages.ts';

type Files = Readonly<Record<string, string>>;
const house = (files: Files): Source[] => Object.entries(files).map(([path, text]) => new Source(path, text));
const found = (rule: Rule, files: Files): string[] => rule(house(files)).map(told);

const manifest = (name: string, dependencies: readonly string[] = []): string =>
  JSON.stringify({
    name: `@sandglass/${name}`,
    exports: './index.ts',
    dependencies: Object.fromEntries(dependencies.map((one) => [one, '*'])),
  });

/** Two rooms a storey, each able to import what the case needs. */
const rooms = (listed: readonly string[] = []): Files => ({
  'standards/tlog/package.json': manifest('tlog', listed),
  'standards/emv/package.json': manifest('emv', listed),
  'kernel/money/package.json': manifest('money', listed),
  'kernel/ledger/package.json': manifest('ledger', listed),
  'sandbox/guard/package.json': manifest('guard', listed),
  'pilots/microloan/package.json': manifest('microloan', listed),
  'pilots/token/package.json': manifest('token', listed),
  'apps/server/package.json': manifest('server', listed),
});

describe('kept books', () => {
  const plain = "import { dying, House } from '@sandglass/operations/testing';";

  test('are asked of every test that lends, wherever it is', () => {
    const lends = `import { customer } from '@sandglass/lending/testing';\n${plain}`;
    const message = 'take House of @sandglass/lending/testing: its books must agree when it stops';
    expect(
      found(keptBooks, { 'engines/lending/a.int.test.ts': plain, 'apps/server/b.int.test.ts': lends }),
    ).toEqual([`engines/lending/a.int.test.ts:1: ${message}`, `apps/server/b.int.test.ts:2: ${message}`]);
  });

  test('are not asked of others, nor of what else the kernel has for tests', () => {
    const dying =
      "import { House } from '@sandglass/lending/testing';\nimport { dying } from '@sandglass/operations/testing';";
    expect(found(keptBooks, { 'kernel/a.int.test.ts': plain, 'apps/server/b.int.test.ts': dying })).toEqual(
      [],
    );
  });
});

describe('directions', () => {
  const importing = (path: string, specifier: string, listed: readonly string[] = [specifier]): string[] =>
    found(directions, {
      ...rooms(listed),
      [path]: `import { x } from '${specifier}';`,
      'kernel/money/index.ts': 'export const x = 1;',
    });

  test.each([
    ['kernel/money/a.ts', '@sandglass/guard', 'kernel may not import from sandbox'],
    ['kernel/money/a.ts', '@sandglass/microloan', 'kernel may not import from pilots'],
    ['standards/tlog/a.ts', '@sandglass/money', 'standards may not import from kernel'],
    ['sandbox/guard/a.ts', '@sandglass/microloan', 'sandbox may not import from pilots'],
    ['pilots/microloan/a.ts', '@sandglass/server', 'pilots may not import from apps'],
    ['pilots/microloan/a.ts', '@sandglass/token', 'a pilot never imports another pilot'],
    ['standards/tlog/a.ts', '@sandglass/emv', 'a standard stands alone'],
    ['sandbox/guard/a.ts', '../../kernel/money/index.ts', 'by its workspace name'],
  ])('%s may not import %s', (path, specifier, message) => {
    expect(importing(path, specifier)).toEqual([expect.stringContaining(message)]);
  });

  test('an import that the package.json does not list is told, also when it comes later', () => {
    expect(importing('sandbox/guard/a.ts', '@sandglass/money', [])).toEqual([
      'sandbox/guard/a.ts:1: list @sandglass/money in the dependencies of sandbox/guard/package.json',
    ]);
    const later = { ...rooms(), 'sandbox/guard/a.ts': "\nconst x = await import('@sandglass/money');" };
    expect(found(directions, later)).toEqual([expect.stringContaining('sandbox/guard/a.ts:2: list')]);
  });

  test('downward and by name is right, and so is a test that uses the tests’ own browser', () => {
    expect(importing('sandbox/guard/a.ts', '@sandglass/money')).toEqual([]);
    const browser = { 'tests/browser.ts': '', 'kernel/money/a.test.ts': "import '../../tests/browser.ts';" };
    expect(found(directions, { ...rooms(), ...browser })).toEqual([]);
  });
});

test('two rooms that need each other are told with the way round; tests may look up', () => {
  const one = { 'kernel/money/a.ts': "export * from '@sandglass/ledger';" };
  const other = "import '@sandglass/money';";
  expect(found(cycles, { ...rooms(), ...one, 'kernel/ledger/a.ts': other })).toEqual([
    'kernel/money: rooms must not need each other: kernel/money → kernel/ledger → kernel/money',
    'kernel/ledger: rooms must not need each other: kernel/ledger → kernel/money → kernel/ledger',
  ]);
  expect(found(cycles, { ...rooms(), ...one, 'kernel/ledger/a.test.ts': other })).toEqual([]);
});

test('a package that only a neighbour lists is told', () => {
  const file = { 'kernel/money/a.ts': "import pg from 'pg'; import { join } from 'node:path';" };
  expect(found(packages, { ...rooms(), ...file })).toEqual([
    'kernel/money/a.ts:1: list pg in kernel/money/package.json',
  ]);
  expect(found(packages, { ...rooms(['pg']), ...file })).toEqual([]);
});

test('a package that nothing imports is told', () => {
  const files = { 'kernel/money/package.json': manifest('money', ['pg', 'kysely']) };
  expect(found(unusedPackages, { ...files, 'kernel/money/a.ts': "import type { Pool } from 'pg';" })).toEqual(
    ['kernel/money/package.json: nothing imports kysely: leave it out'],
  );
});

test.each([
  ['Date.now()', 'Clock'],
  ['new Date()', 'Clock'],
  ['Math.random()', 'Random'],
  ['new Error(message.reveal(2))', 'shown'],
  ["parseFloat('1.10')", '@sandglass/money'],
  ["console.log('x')", 'print'],
  ["JSON.parse('{}')", 'door'],
  ['process.env.PORT', 'apps/'],
])('%s is not used in a pilot, and the message names what is: %s', (code, instead) => {
  expect(found(banned, { 'pilots/microloan/a.ts': `const x = ${code};` })).toEqual([
    expect.stringContaining(instead),
  ]);
});

test('a banned call in a string or a comment is none, and a date that is parsed is none', () => {
  const text = "// Date.now() is elsewhere\nconst x = 'Math.random()'; const y = new Date(0);";
  expect(found(banned, { 'pilots/microloan/a.ts': text })).toEqual([]);
});

describe('leftovers', () => {
  const inFile = (text: string): string[] => found(leftovers, { 'kernel/money/a.test.ts': text });

  test.each([
    ['// TODO round', 'TODO'],
    ['/* FIXME */', 'FIXME'],
    ["test.only('x', () => {});", 'every test runs'],
    ["test.skip('later', () => {});", 'say in a sentence'],
    ['const x = y as any;', 'any:'],
    ['// @ts-ignore\nx();', 'mend the type'],
    ['// @ts-expect-error\nx();', 'say what must not compile'],
    ['// const total = sum(rows);\nx();', 'commented-out code'],
    ['x();\n// if (a) {\n//   b();\n// }', 'commented-out code'],
    ['x();\n// settle(loan);', 'commented-out code'],
  ])('%s', (text, message) => {
    expect(inFile(text)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    '// Sums are kept as rows; a decision never needs an unbounded set.',
    '// customers | merchants',
    "test.skip('needs pgbench, which Debian brings in postgresql-contrib', () => {});",
    '/** @example const x = total(rows); */\nx();',
    '// @ts-expect-error an amount is a bigint, never a number\nx(1);',
  ])('left alone: %s', (text) => {
    expect(inFile(text)).toEqual([]);
  });
});

test.each([
  'kernel/money/utils.ts',
  'apps/kit/helpers/x.ts',
  'pilots/token/token-service.ts',
  'kernel/misc.ts',
])('%s names nothing', (path) => expect(found(names, { [path]: '' })).toHaveLength(1));

test('a word that only contains a vague one is a good name', () => {
  expect(found(names, { 'kernel/money/commonwealth.ts': '', 'apps/server/rooms.ts': '' })).toEqual([]);
});

test('a file five folders down is told, four are right', () => {
  expect(found(depth, { 'a/b/c/d/e/f.ts': '', 'a/b/c/d/e.ts': '' })).toEqual([
    'a/b/c/d/e/f.ts: deeper than 4 folders',
  ]);
});

describe('dead files', () => {
  const files = {
    'kernel/money/package.json': manifest('money'),
    'kernel/money/index.ts':
      "export * from './money.ts'; const child = new URL('./child.ts', import.meta.url);",
    'kernel/money/money.ts': 'export const money = 1;',
    'kernel/money/child.ts': 'export {};',
    'apps/wallet/index.html': '<script type="module" src="./main.tsx"></script>',
    'apps/wallet/main.tsx': "import './wallet.css';",
    'apps/wallet/wallet.css': '',
  };

  test('what an index, a page or another file names is alive', () => {
    expect(found(deadFiles, files)).toEqual([]);
  });

  test('what nobody names is dead', () => {
    expect(found(deadFiles, { ...files, 'kernel/money/old.ts': '' })).toEqual([
      'kernel/money/old.ts: nothing reaches it',
    ]);
  });

  test('product code that only its test names is dead, too', () => {
    const tested = { 'kernel/money/old.ts': '', 'kernel/money/old.test.ts': "import './old.ts';" };
    expect(found(deadFiles, { ...files, ...tested })).toEqual([
      expect.stringContaining('kernel/money/old.ts: only tests reach it'),
    ]);
  });
});

describe('sentences', () => {
  const said = (text: string): string[] =>
    found(sentences, { 'kernel/money/reasons.ts': `export const x = ${text};` });

  test.each([
    ["{ 'zh-Hans': '限额', en: 'Limit' }", 'without zh-Hant'],
    ["{ 'zh-Hans': 'Limit', 'zh-Hant': '限額', en: 'Limit' }", 'not translated'],
    ["{ 'zh-Hans': '到 {until}', 'zh-Hant': '到 {until}', en: 'Ended' }", 'other values than zh-Hans'],
    ["{ 'zh-Hans': '{a}和{b}', 'zh-Hant': '{a}', en: '{b} and ' + '{a}' }", 'other values than zh-Hant'],
  ])('%s', (text, message) => {
    expect(said(text)).toEqual([expect.stringContaining(message)]);
  });

  test('the same values in another order are right', () => {
    expect(said("{ 'zh-Hans': '{a}、{b}', 'zh-Hant': '{a}、{b}', en: '{b}, {a}' }")).toEqual([]);
  });
});

describe('reason codes', () => {
  const catalogue = `export const all = reasons({ 'limit-ended': { status: 409,
    title: { 'zh-Hans': '过期', 'zh-Hant': '過期', en: 'Ended' },
    detail: { 'zh-Hans': '到 {until}', 'zh-Hant': '到 {until}', en: 'It ended on {until}' } } });`;
  const refusing = (text: string): string[] =>
    found(reasonCodes, { 'kernel/a/reasons.ts': catalogue, 'kernel/a/decide.ts': text });

  test.each([
    ["refuse('limit-endet')", 'limit-endet is not in the catalogue'],
    ["refuse('limit-ended')", 'given no {until}'],
    ["refuse('limit-ended', { till: day })", 'given no {until}'],
    ["new DoorRefusal('unheard-of')", 'unheard-of is not in the catalogue'],
    ["const no = (code: string): Objection => ({ code, values: {} }); no('closed')", 'closed is not in'],
    ["const objection = { code: 'closed', values: {} }", 'closed is not in'],
  ])('%s', (text, message) => {
    expect(refusing(text)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    "refuse('limit-ended', { until })",
    "refuse('limit-ended', { ...values })",
    "refuse('limit-ended', all())",
  ])('%s is right', (text) => expect(refusing(text)).toEqual([]));
});

test('a room without its page, its manifest or its door is told', () => {
  expect(found(roomFiles, { 'kernel/money/money.ts': '' })).toEqual([
    expect.stringContaining('kernel/money: has no package.json'),
    expect.stringContaining('kernel/money: has no README.md'),
    expect.stringContaining('kernel/money: has no index.ts'),
  ]);
});

test('a dead link and a missing heading in the docs are told; code and other hosts are not', () => {
  const root = import.meta.dirname;
  const links =
    '[a](source.ts) [b](gone.md) [c](#here) [d](#there) `[e](gone.md)` [f](https://example.org)\n\n# Here\n';
  expect(docLinks(root, house({ 'page.md': links })).map(told)).toEqual([
    'page.md:1: the link to gone.md is dead',
    'page.md:1: page.md has no heading #there',
  ]);
});

test('sizes leave the tests out and say how much test there is', () => {
  const files = house({ 'a.ts': '1\n2\n', 'b.ts': '1\n2\n3\n4\n', 'a.test.ts': '1\n2\n3\n' });
  expect(sizes(files)).toMatchObject({
    files: 2,
    median: 2,
    testLinesPerCodeLine: 0.5,
    largest: [
      ['b.ts', 4],
      ['a.ts', 2],
    ],
  });
});
