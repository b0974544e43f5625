import { expect, it } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { homeWith } from '../testing/home-bank.ts';
import { securityIn } from './security-words.ts';

const file = {
  home: { ...homeWith('ZJ-1'), coOwners: ['Mei'] },
  guarantee: null,
  guarantee_required: false,
  owner_consents: [
    { person: 'Mei', signedOn: '2024-01-17', securedAtMost: '360000.00', document: 'paper-1' },
  ],
} as unknown as CaseFile;

it.each([
  ['en', 'Owners who agreed to it', 'Mei, signed 2024-01-17, for up to ¥360,000.00'],
  ['zh-Hans', '共有人同意抵押', 'Mei，2024-01-17 签署，最高担保额 ¥360,000.00'],
  ['zh-Hant', '共有人同意抵押', 'Mei，2024-01-17 簽署，最高擔保額 ¥360,000.00'],
] as const)(
  'the contract names who of the owners agreed to the mortgage, and when; in %s',
  (locale, label, words) => {
    expect(securityIn(locale, 'CNY', { file, mortgage: undefined })).toContainEqual([label, words]);
  },
);
