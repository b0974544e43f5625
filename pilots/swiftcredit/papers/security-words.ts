import { minorOf, moneyText } from '@sandglass/lending';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { CaseFile } from '../case/case-file.ts';
import type { MortgageRow } from '../mortgage/mortgage.ts';

const sentence = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const words = {
  home: sentence('抵押房产', '抵押不動產', 'Mortgaged home'),
  deed: sentence('不动产权证 {deed}', '不動產權狀 {deed}', 'Deed {deed}'),
  maximum: sentence('担保的最高债权额', '擔保的最高債權額', 'Secured at most'),
  registered: sentence('抵押登记', '抵押登記', 'Registration'),
  certificate: sentence(
    '证明 {number}，{on} 登记（模拟登记机构）',
    '證明 {number}，{on} 登記（模擬登記機關）',
    'Certificate {number}, registered {on} (simulated registry)',
  ),
  owners: sentence('共有人同意抵押', '共有人同意抵押', 'Owners who agreed to it'),
  agreed: sentence('{person}，{on} 签署', '{person}，{on} 簽署', '{person}, signed {on}'),
  upTo: sentence(
    '{person}，{on} 签署，最高担保额 {secured}',
    '{person}，{on} 簽署，最高擔保額 {secured}',
    '{person}, signed {on}, for up to {secured}',
  ),
  guarantee: sentence('实际控制人保证', '實際控制人保證', 'Guarantee of the controller'),
  joint: sentence('连带责任，{on} 签署', '連帶責任，{on} 簽署', 'Joint and several, signed {on}'),
  needed: sentence(
    '抵押率超过 75%，签署前不得提款',
    '貸款成數超過 75%，簽署前不得動用',
    'Above 75 % of the value: nothing is drawn before it is signed',
  ),
};

/** What secures a case's loan, by label, in the paper's language. Of a closed case only what the register keeps. */
export function securityIn(
  locale: Locale,
  currency: string,
  { file, mortgage }: { readonly file: CaseFile; readonly mortgage: MortgageRow | undefined },
): readonly (readonly [string, string])[] {
  const word = (key: keyof typeof words, values = {}): string => say(words[key], locale, values);
  const deed = mortgage?.deed ?? file.home?.deed;
  const { guarantee, owner_consents: consents } = file;
  return [
    ...(deed === undefined ? [] : [[word('home'), word('deed', { deed })] as const]),
    ...(mortgage === undefined
      ? []
      : [[word('maximum'), moneyText(locale, currency, mortgage.secured)] as const]),
    ...(mortgage?.certificate == null || mortgage.registered_on === null
      ? []
      : [
          [
            word('registered'),
            word('certificate', { number: mortgage.certificate, on: mortgage.registered_on }),
          ] as const,
        ]),
    ...consents.map(({ person, signedOn: on, securedAtMost: upTo }) => {
      const secured = upTo === undefined ? undefined : moneyText(locale, currency, minorOf(upTo));
      const said =
        secured === undefined ? word('agreed', { person, on }) : word('upTo', { person, on, secured });
      return [word('owners'), said] as const;
    }),
    ...(guarantee !== null
      ? [[word('guarantee'), word('joint', { on: guarantee.signedOn })] as const]
      : file.guarantee_required
        ? [[word('guarantee'), word('needed')] as const]
        : []),
  ];
}
