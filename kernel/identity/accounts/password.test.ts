import { expect, test } from 'vitest';
import { checkPassword, hashPassword } from './password.ts';

/** RFC 7914 §12, cut to the length we keep; a cost that a test can pay often. */
const published = [
  'scrypt',
  1024,
  8,
  16,
  Buffer.from('NaCl').toString('base64'),
  Buffer.from('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162', 'hex').toString('base64'),
].join('$');

test('a published scrypt value is recognised by its stored parameters, and no other password opens it', async () => {
  expect(await checkPassword('password', published)).toBe(true);
  for (const other of ['password ', 'Password', ''])
    expect(await checkPassword(other, published)).toBe(false);
});

test('two hashes of one password differ, carry their cost, and open however its characters were composed', async () => {
  const [one, two] = await Promise.all([hashPassword('cafe\u0301'), hashPassword('cafe\u0301')]);
  expect(one).not.toBe(two);
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
  expect(await checkPassword('caf\u00e9', one)).toBe(true);
});

test('what is no stored password opens to nothing', async () => {
  for (const stored of ['', 'plain', 'md5$1$2$3$4$5', 'scrypt$1$2'])
    expect(await checkPassword('x', stored)).toBe(false);
});
