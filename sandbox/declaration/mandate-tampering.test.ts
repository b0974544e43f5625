import { generateKeyPairSync, sign, verify } from 'node:crypto';
import {
  declarationDigest,
  type Mandate,
  mandateBytes,
  signMandate,
  verifyMandate,
} from '@sandglass/declaration';
import { expect, test } from 'vitest';
import { changed, declared } from './testing/complete.ts';

const supervisor = generateKeyPairSync('ed25519');
const bySupervisor = (message: Uint8Array) => sign(null, message, supervisor.privateKey);
const ofSupervisor = (message: Uint8Array, signature: Uint8Array) =>
  verify(null, message, supervisor.publicKey, signature);

const mandate: Mandate = {
  pilot: 'lantern',
  version: 1,
  digest: declarationDigest(declared()),
  status: 'running',
  limits: declared().limits,
  issuedAt: '2026-02-02T00:00:00Z',
  serial: 7,
};
const signed = signMandate(mandate, bySupervisor);
const opened = (value: unknown) => verifyMandate(value, ofSupervisor);

test('a mandate that the supervisor signed opens, also after a journey as JSON', () => {
  expect(opened(signed)).toEqual(mandate);
  expect(opened(JSON.parse(JSON.stringify(signed)))).toEqual(mandate);
});

test('the order of its members does not matter', () => {
  const turned = Object.fromEntries(Object.entries(mandate).toReversed());
  expect(opened({ signature: signed.signature, mandate: turned })).toEqual(mandate);
});

test('what is signed says what it is', () => {
  expect(new TextDecoder().decode(mandateBytes(mandate))).toMatch(
    /^sandglass-mandate-v1\n\{"digest":"[0-9a-f]{64}",/,
  );
});

test.each<[string, Partial<Record<keyof Mandate, unknown>>]>([
  ['another pilot', { pilot: 'other' }],
  ['a later version', { version: 2 }],
  ['another declaration', { digest: '0'.repeat(64) }],
  ['another status', { status: 'ended' }],
  ['a suspension', { suspendedBy: 'supervisor' }],
  ['no limits', { limits: [] }],
  ['a higher limit', { limits: [{ ...mandate.limits[0], maximum: '1201' }] }],
  ['another instant', { issuedAt: '2026-02-02T00:00:01Z' }],
  ['a later serial', { serial: 8 }],
])('%s under the same signature is refused', (_what, change) => {
  expect(opened({ ...signed, mandate: { ...mandate, ...change } })).toBeUndefined();
});

test('every single bit of the signature counts', () => {
  const bytes = Buffer.from(signed.signature, 'base64');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const bent = Buffer.from(bytes);
    bent[bit >> 3] = bent[bit >> 3]! ^ (1 << (bit & 7));
    expect(opened({ ...signed, signature: bent.toString('base64') })).toBeUndefined();
  }
});

test('another key signs nothing', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  expect(opened(signMandate(mandate, (message) => sign(null, message, privateKey)))).toBeUndefined();
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['text', 'mandate'],
  ['a list', [signed]],
  ['no signature', { mandate }],
  ['an empty signature', { ...signed, signature: '' }],
  ['a field beside it', { ...signed, note: 'x' }],
])('%s is no mandate', (_what, value) => {
  expect(opened(value)).toBeUndefined();
});

test.each<[string, object]>([
  ['a field that is not in its form', { note: 'x' }],
  ['a serial of zero', { serial: 0 }],
  ['a serial that is no integer', { serial: 1.5 }],
  ['a status that does not exist', { status: 'paused' }],
  ['an instant that is none', { issuedAt: 'yesterday' }],
])('a mandate with %s is refused even when it is signed', (_what, change) => {
  const odd = { ...mandate, ...change };
  expect(opened(signMandate(odd, bySupervisor))).toBeUndefined();
});

test('the digest of a declaration changes with any of its words, and not with their order', () => {
  const other = declared(changed('/notes/0/en', 'None'));
  expect(declarationDigest(other)).not.toBe(mandate.digest);
  const turned = Object.fromEntries(Object.entries(declared()).toReversed());
  expect(declarationDigest(declared(turned))).toBe(mandate.digest);
});
