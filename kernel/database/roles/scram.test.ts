import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { scramVerifier } from './scram.ts';

// RFC 7677, section 3: user “user”, password “pencil”.
const SALT = 'W22ZaJ0SNY7soEsUEjb6gQ==';
const NONCE = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0';
const MESSAGES = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${NONCE},s=${SALT},i=4096,c=biws,r=${NONCE}`;
const PROOF = 'dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=';
const SERVER_SIGNATURE = '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=';

const verifier = scramVerifier('pencil', Buffer.from(SALT, 'base64'));
const [, iterations, salt, stored = '', server = ''] =
  /^SCRAM-SHA-256\$(\d+):(\S+)\$(\S+):(\S+)$/.exec(verifier) ?? [];
const hmac = (key: string): Buffer =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(MESSAGES).digest();

test('a verifier has the form of RFC 5803', () => {
  expect([iterations, salt]).toEqual(['4096', SALT]);
});

test('it accepts the published client’s proof and gives the published server’s signature', () => {
  const clientKey = Buffer.from(PROOF, 'base64').map((byte, at) => byte ^ hmac(stored)[at]!);
  expect(createHash('sha256').update(clientKey).digest('base64')).toBe(stored);
  expect(hmac(server).toString('base64')).toBe(SERVER_SIGNATURE);
});
