import { createHmac } from 'node:crypto';
import { SimulatedClock } from '@sandglass/time';
import { importJWK, type JWK, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { newTokenKey, Tokens } from './tokens.ts';

const ISSUER = 'http://localhost:7300';
const NOW = Date.parse('2024-03-01T02:00:00Z');
let key: JWK;
let clock: SimulatedClock;
let tokens: Tokens;

beforeAll(async () => {
  key = JSON.parse((await newTokenKey()).toString());
  clock = new SimulatedClock(NOW);
  tokens = new Tokens(key, ISSUER, clock);
});

const ann = { role: 'customer', party: 'ann' } as const;
const refused = { code: 'token-invalid' };
const bearer = (token: string) => tokens.authenticate(`Bearer ${token}`);

/** A token signed by our key that differs from a right one only in what is named. */
async function tokenWith(claims: Record<string, unknown>, header: { typ?: string } = {}): Promise<string> {
  const nowS = NOW / 1000;
  return new SignJWT({ ...ann, iss: ISSUER, aud: `${ISSUER}/api`, sub: 'ann', exp: nowS + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header })
    .sign(await importJWK(key, 'ES256'));
}

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const payload = encoded({ ...ann, iss: ISSUER, aud: `${ISSUER}/api`, sub: 'ann', exp: NOW / 1000 + 60 });

test('a caller without a header is the public', async () => {
  expect(await tokens.authenticate(undefined)).toEqual({ role: 'public', party: 'public' });
});

test('a minted token names its actor, also the person behind a staff party', async () => {
  const staff = { role: 'institution', party: 'bank', person: 'wu' } as const;
  expect(await bearer(await tokens.mint(staff, 60))).toEqual(staff);
  expect(await bearer(await tokens.mint(ann, 60))).toEqual(ann);
});

describe('refused is', () => {
  test.each([['Bearer'], ['Bearer a b'], ['Basic YW5uOg=='], ['ann'], ['Bearer ….…']])(
    'a header %j that carries no token',
    async (header) => {
      await expect(tokens.authenticate(header)).rejects.toMatchObject(refused);
    },
  );

  test('a token of which one character was changed, wherever it stands', async () => {
    const token = await tokens.mint(ann, 60);
    const [head, body, signature] = token.split('.') as [string, string, string];
    const elevated = encoded({
      ...JSON.parse(Buffer.from(body, 'base64url').toString()),
      role: 'supervisor',
    });
    await expect(bearer(`${head}.${elevated}.${signature}`)).rejects.toMatchObject(refused);
    for (let at = 0; at < token.length - 1; at += 7) {
      const other = token[at] === 'A' ? 'B' : 'A';
      await expect(bearer(`${token.slice(0, at)}${other}${token.slice(at + 1)}`)).rejects.toMatchObject(
        refused,
      );
    }
  });

  test.each([['none'], ['None'], ['NONE']])('a token that claims the algorithm %s', async (alg) => {
    await expect(bearer(`${encoded({ alg, typ: 'at+jwt' })}.${payload}.`)).rejects.toMatchObject(refused);
  });

  test('a token signed with the public key as a shared secret', async () => {
    const { d: _private, ...publicKey } = key;
    const head = encoded({ alg: 'HS256', typ: 'at+jwt', kid: key.kid });
    const mac = createHmac('sha256', JSON.stringify(publicKey))
      .update(`${head}.${payload}`)
      .digest('base64url');
    await expect(bearer(`${head}.${payload}.${mac}`)).rejects.toMatchObject(refused);
  });

  test('a token of another house’s key', async () => {
    const other = new Tokens(JSON.parse((await newTokenKey()).toString()), ISSUER, clock);
    await expect(bearer(await other.mint(ann, 60))).rejects.toMatchObject(refused);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: `${ISSUER}/other` }],
    ['another issuer', { iss: 'http://localhost:7301' }],
    ['a role that nobody may carry', { role: 'system' }],
    ['an unknown role', { role: 'king' }],
    ['no party', { party: undefined }],
    ['no end', { exp: undefined }],
    ['an end that is past', { exp: NOW / 1000 - 1 }],
    ['a beginning that is still to come', { nbf: NOW / 1000 + 60 }],
  ])('a token with %s', async (_what, claims) => {
    await expect(bearer(await tokenWith(claims))).rejects.toMatchObject(refused);
  });

  test('a token of another type, as an ID token is', async () => {
    await expect(bearer(await tokenWith({}, { typ: 'JWT' }))).rejects.toMatchObject(refused);
  });

  test('a token from the second in which it ends, also where it was known before', async () => {
    const token = await tokens.mint(ann, 60);
    expect(await bearer(token)).toEqual(ann);
    clock.advance(59_000);
    expect(await bearer(token)).toEqual(ann);
    clock.advance(1_000);
    await expect(bearer(token)).rejects.toMatchObject(refused);
  });
});
