import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { InvalidWebhook, verifyWebhook } from './index.ts';

const path = fileURLToPath(
  new URL('vectors/webhooks.json', `file://${process.env.SANDGLASS_SHARED ?? sharedFolder()}/`),
);
function sharedFolder(): string {
  return fileURLToPath(new URL('../../../shared', import.meta.url));
}

interface Case {
  readonly secret?: string;
  readonly publicKey?: string;
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
  readonly signature: string;
  readonly now: number;
  readonly valid: boolean;
  readonly why?: string;
}
const missing = !existsSync(path);
const cases = (): readonly Case[] => JSON.parse(readFileSync(path, 'utf8'));
const verified = (of: Case, secret = of.secret ?? of.publicKey ?? '', body = of.body): boolean => {
  try {
    verifyWebhook(
      secret,
      {
        'webhook-id': of.id,
        'webhook-timestamp': String(of.timestamp),
        'webhook-signature': of.signature,
      },
      body,
      of.now,
    );
    return true;
  } catch (error) {
    if (error instanceof InvalidWebhook) return false;
    throw error;
  }
};

describe.skipIf(missing)('the shared webhook vectors (../shared/vectors/webhooks.json)', () => {
  test('hold or do not hold as they say', () => {
    for (const one of cases())
      expect([one.why, one.signature, verified(one)]).toEqual([one.why, one.signature, one.valid]);
    expect(cases().length).toBeGreaterThan(10);
  });

  test('that hold do so for no other body, and for no other secret', () => {
    for (const one of cases().filter(({ valid, secret }) => valid && secret !== undefined)) {
      expect(verified(one, one.secret, `${one.body} `)).toBe(false);
      expect(verified(one, 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe(false);
    }
  });
});

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

test('a message without its headers, or with a time that is none, is not looked at', () => {
  expect(() => verifyWebhook(secret, {}, '{}')).toThrow(InvalidWebhook);
  const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': 'soon', 'webhook-signature': 'v1,AAAA' };
  expect(() => verifyWebhook(secret, headers, '{}')).toThrow(/too old/);
});
