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

  it.skipIf(missing)('reads the decision and the cryptogram out of what a card signed combined', async () => {
    // openemv/emv-utils, tests/emv_rsa_cda_test.c: a test card under the authority's key F1 of A000000004.
    const card = {
      rid: 'A000000004',
      '8F': 'F1',
      '5A': '5413330089020011',
      '90':
        '3312205B0EFA6715BA18134BB2168A9CA250D268853506D925DD72B2A2E0CF107518DE182F0089B255B7D70A189D90859E741E7D79BB5D36' +
        '339B16D9B1508DDBC35E2A3008B923E14417A42E86D3AD0A1AD6DBB394E7BC0BA812F3D4971412DE4997C8B34BA93F3CE0F5AE27E0A052DB' +
        '57CD7595C467E831041AC2DBEC91E2EC8D27D4EABAA31322B769415B550B8B18E3B05B32CAE7813AB21D8F3B2BFF3741C6AD967AE694800F' +
        '5B24A20EF78013E4',
      '9F32': '03',
      '9F46':
        '1BA49B6A034309AA5212D5D39EA0861983E295DFD0052FB0543E3743E4DF5D0CD44FC3FABBC163727C2E3F64ACD670E4B8F1D5C5A6F9C42D' +
        '6A02AD24F1D9220661D78489FC89D3D2F017AE0EE080D43F620B863C25470AE8C2632FDA6421D424C29E21653CC56BBBA65F851EBAF1F8C7',
      '9F47': '03',
      '9F48': '0000000000000006600000000000000000000000000000000055',
      '9F4B':
        '7B9F22B297CCEAD536B87C449EEE744C6971AA0EBDD6B611C88E30FFF0A671CC6D6AC45A5555311E30C466863817EA0AA3D13B54BEA68499' +
        '76592DFC73DED0BB958D506DF7180FAA7A1FD0540859C0E539035BAB64CE8891353DDD3008A0B446',
      ddolData: '8B55633B',
      keys: read('ca-public-keys.json').keys,
    };
    expect(await answer(card)).toMatchObject({
      icc: { identifier: '541333******0011', expiry: '1227' },
      signedData: {
        iccDynamicNumber: '537EB5E03CC433C8',
        cryptogramInformation: '00',
        cryptogram: '55B6408DBC985131',
        transactionHash: 'A04620C52455EA8F2370647AF36748A2CA4AA9F6',
      },
      verified: true,
    });
    const changed = card['9F4B'].replace(/46$/, '47');
    expect(await answer({ ...card, '9F4B': changed })).toMatchObject({ verified: false, no: true });
  });

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
