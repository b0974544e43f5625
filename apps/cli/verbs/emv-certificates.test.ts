import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { InputError, UsageError } from '../verb.ts';
import verb from './emv-certificates.ts';

const shared = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../../shared');
const vectors = join(shared, 'vectors/emv');
const missing = !existsSync(join(vectors, 'emv_rsa_test.json'));
const folder = mkdtempSync(join(tmpdir(), 'emv-certificates-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (content: unknown): string => {
  const path = join(folder, 'card.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const read = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(vectors, name), 'utf8'));
const answer = async (content: unknown) => {
  const { lines, no } = await runVerb(verb, [fileOf(content)]);
  return { ...JSON.parse(lines.join()), no };
};

describe('emv certificates', () => {
  it.skipIf(missing)(
    missing
      ? 'skipped: ../shared/vectors/emv/emv_rsa_test.json is missing'
      : 'follows the published test card, and finds each changed byte',
    async () => {
      const { arrays } = read('emv_rsa_test.json') as { arrays: Record<string, string> };
      const { keys } = read('ca-public-keys.json');
      const remainder =
        '4DD8A50B21B9CBF62BFAD4BB3F4CF6B5239F3FD23F8B93E96C84C9CE67DFD70359153855A8F735CAFBE5';
      const whole = { arrays, keys, '5A': '4761739001010119', '9F32': '03', '9F47': '03', '9F48': remainder };
      const good = await answer(whole);
      expect(good).toMatchObject({
        issuer: { identifier: '476173', expiry: '1231', serial: '03DA0A', exponent: '03' },
        icc: { identifier: '476173******0119', expiry: '1222', serial: '000001' },
        signedData: { iccDynamicNumber: expect.stringMatching(/^[0-9A-F]{4,}$/) },
        verified: true,
        no: false,
      });
      expect(good.unchecked).toHaveLength(2);
      expect(await answer({ arrays, keys })).toMatchObject({
        issuer: { identifier: '476173' },
        verified: true,
      });
      for (const named of [{ ca: { source: 'elsewhere', keys } }, { caKeys: keys }])
        expect(await answer({ arrays, ...named })).toMatchObject({ verified: true });
      for (const [tag, name] of [
        ['90', 'invalid_issuer_cert'],
        ['9F46', 'invalid_icc_cert'],
        ['9F4B', 'invalid_enc_sdad'],
      ] as const) {
        expect(await answer({ ...whole, [tag]: arrays[name] }), name).toMatchObject({
          verified: false,
          no: true,
        });
      }
      expect(await answer({ ...whole, '5A': '4761739001010127' })).toMatchObject({
        why: 'expected a certificate of this number',
      });
      expect(await answer({ ...whole, '5A': '5413330089010434' })).toMatchObject({
        why: 'expected an issuer of this number',
      });
      expect(await answer({ ...whole, ddolData: '7FBC404A' })).toMatchObject({
        why: 'expected the hash of what was signed',
      });
      expect(await answer({ ...whole, staticData: '5A08' })).toMatchObject({ verified: false });
      const { lines } = await runForPeople(verb, [fileOf(whole)]);
      expect(lines[0]).toBe('verified');
      expect(lines.join('\n')).not.toContain('4761739001010119');
    },
  );

  it('without a key or a certificate nothing is verified', async () => {
    expect(await answer({})).toMatchObject({
      verified: false,
      why: 'expected an issuer certificate, tag 90',
    });
    expect(await answer({ '90': '00'.repeat(128), keys: [] })).toMatchObject({ verified: false, no: true });
    expect((await runForPeople(verb, [fileOf({})])).lines[0]).toBe(
      'not verified: expected an issuer certificate, tag 90',
    );
  });

  it('what is no case is refused', async () => {
    await expect(runVerb(verb, [fileOf([])])).rejects.toThrow(InputError);
    await expect(runVerb(verb, [fileOf({ '90': 'XY' })])).rejects.toThrow('two digits each');
    await expect(runVerb(verb, [])).rejects.toThrow(UsageError);
  });
});
