import { industries } from '@sandglass/microloan/credit';
import { DISPUTE_REASONS, DISPUTE_WORKDAYS, disputeReasons } from '@sandglass/payments';
import { expect, test } from 'vitest';
import { BANK_WORKDAYS, OWN_REASONS, SHOP_WORKDAYS, speaksForItself } from '../bank/disputes.ts';
import { en } from './en.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const words = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(words);
}

const hans = flat(zhHans);
const hant = flat(zhHant);
const english = flat(en);

/** Texts that are rightly equal in Chinese and English. */
const ALIKE: readonly string[] = [];

/** Words of the mainland that Taiwan and Hong Kong say otherwise: converting characters is not translating. */
const MAINLAND =
  /登錄|用戶|賬戶|網絡|服務器|刷新|復核|計劃|提款|信息|數據|默認|打開|軟件|質量|短信|批準|合同|貨款審批/;

test('nothing was left untranslated between 简体 and English', () => {
  const same = [...hans].filter(([key, text]) => english.get(key) === text && !ALIKE.includes(key));
  expect(same).toEqual([]);
});

test('繁體 says what Taiwan and Hong Kong say', () => {
  expect([...hant].filter(([, text]) => MAINLAND.test(text))).toEqual([]);
});

/** Characters that only simplified writing has, of those that the 简体 words use. */
const SIMPLIFIED =
  /[请贷额时间还这个发现须选择记录为们应问题业员营数证万与书产从会传体开关张当计订认让议设许论词译试话该详语说读调谁谢货质费资账购贴进远连适钟链销锁错键长门闭阅队阶际险随难项顺预领页颁额风馆马验龙]/u;

test('繁體 has no simplified characters', () => {
  expect([...hant].filter(([, text]) => SIMPLIFIED.test(text))).toEqual([]);
});

test('each language fills the same values', () => {
  const values = (text: string | undefined) =>
    [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  for (const [key, text] of hans) {
    expect([key, values(hant.get(key))]).toEqual([key, values(text)]);
    expect([key, values(english.get(key))]).toEqual([key, values(text)]);
  }
});

test('every industry that an application may name has a word, the pilot’s own', () => {
  expect(Object.keys(zhHans.industries)).toEqual(industries.map(({ id }) => id));
  for (const { id, names } of industries) {
    expect([hans, hant, english].map((words) => words.get(`industries.${id}`))).toEqual([
      names['zh-Hans'],
      names['zh-Hant'],
      names.en,
    ]);
  }
});

test('every reason to contest a payment has a word, the engine’s own, and asks for words where the bank needs them', () => {
  expect(['unauthorised', ...OWN_REASONS]).toEqual([...DISPUTE_REASONS]);
  for (const id of DISPUTE_REASONS) {
    const { title } = disputeReasons[id];
    expect([hans, hant, english].map((words) => words.get(`tokens.dispute.reason.${id}`))).toEqual([
      title['zh-Hans'],
      title['zh-Hant'],
      title.en,
    ]);
  }
  for (const id of OWN_REASONS)
    expect([id, speaksForItself(id)]).toEqual([id, !disputeReasons[id].needsEvidence]);
  expect([BANK_WORKDAYS, SHOP_WORKDAYS]).toEqual([DISPUTE_WORKDAYS.present, DISPUTE_WORKDAYS.represent]);
});
