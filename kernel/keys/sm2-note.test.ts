import { hash } from 'node:crypto';
import {
  ED25519,
  formatVkey,
  MalformedError,
  openNote,
  parseVkey,
  STANDARD_ALGORITHMS,
  signNote,
  verifierKey,
} from '@sandglass/tlog';
import { expect, it } from 'vitest';
import { ed25519Signer, newEd25519Seed, newSm2PrivateKey, SM2_SM3_NOTE, sm2Signer } from './index.ts';

const NAME = 'bank.example/log';
const HEAD = `${NAME}\n1\n0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=\n`;
const KNOWN = [...STANDARD_ALGORITHMS, SM2_SM3_NOTE];

const ed25519 = ed25519Signer(newEd25519Seed());
const sm2 = sm2Signer(newSm2PrivateKey());
const first = { key: verifierKey(NAME, ED25519, ed25519.publicKey), sign: ed25519.sign };
const second = { key: verifierKey(NAME, SM2_SM3_NOTE, sm2.publicKey), sign: sm2.sign };
const note = signNote(HEAD, [first, second]);

it('a head with both lines opens by either key, and by both', () => {
  for (const keys of [[first.key], [second.key], [first.key, second.key]]) {
    const opened = openNote(note, keys);
    expect(opened.valid && opened.signatures.map(({ key }) => key.algorithm.name)).toEqual(
      keys.map(({ algorithm }) => algorithm.name),
    );
  }
});

it('a reader who knows only C2SP’s own types passes over the SM2 key and its line', () => {
  const vkey = formatVkey(second.key);
  expect(parseVkey(vkey, KNOWN).publicKey).toEqual(sm2.publicKey);
  expect(() => parseVkey(vkey)).toThrow('unknown signature type');
  expect(openNote(note, [first.key]).valid).toBe(true);
});

it('a known SM2 key whose line fails refuses the whole note', () => {
  const lines = note.split('\n');
  const at = lines.length - 2;
  const bytes = Buffer.from(lines[at]!.split(' ')[2]!, 'base64');
  bytes[20]! ^= 1;
  lines[at] = `— ${NAME} ${bytes.toString('base64')}`;
  expect(openNote(lines.join('\n'), [first.key, second.key]).valid).toBe(false);
});

it('the key id is SHA-256 over name, newline, ff, identifier and key, as docs/gm.md says', () => {
  const input = [`${NAME}\n`, Buffer.of(0xff), 'sandglass/sm2-sm3/v1', sm2.publicKey].map((part) =>
    Buffer.from(part),
  );
  expect(second.key.id).toBe(hash('sha256', Buffer.concat(input)).slice(0, 8));
});

it('a key of another curve makes no verifier', () => {
  expect(() => verifierKey(NAME, SM2_SM3_NOTE, Buffer.alloc(65, 4))).toThrow(MalformedError);
});
