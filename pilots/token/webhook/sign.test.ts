import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { signed } from './sign.ts';

const shared = process.env.SANDGLASS_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const path = `${shared}/vectors/webhooks.json`;

interface Case {
  readonly secret?: string;
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
  readonly signature: string;
  readonly valid: boolean;
}

describe.skipIf(!existsSync(path))('the shared webhook vectors (../shared/vectors/webhooks.json)', () => {
  test('are what the bank signs, byte for byte', () => {
    const cases: readonly Case[] = JSON.parse(readFileSync(path, 'utf8'));
    const ours = cases.filter(({ secret, valid }) => valid && secret !== undefined);
    expect(ours.length).toBeGreaterThan(2);
    for (const { secret, signature, ...message } of ours)
      expect(signature.split(' ')).toContain(signed(secret!, message));
  });
});
