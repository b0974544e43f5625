import type { Name } from '../dialect/element.ts';

const name = (en: string, hans: string, hant: string): Name => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

/** ISO 8583, 4.1.2: what a message is about, its second digit. */
const CLASSES: Readonly<Record<string, Name>> = {
  1: name('authorization', '授权', '授權'),
  2: name('financial', '金融', '金融'),
  3: name('file action', '文件更新', '檔案更新'),
  4: name('reversal', '冲正', '沖正'),
  5: name('reconciliation', '对账', '對帳'),
  6: name('administrative', '管理', '管理'),
  7: name('fee collection', '收费', '收費'),
  8: name('network management', '网络管理', '網路管理'),
};

/** 4.1.3: what is done with it, its third digit. */
const FUNCTIONS: Readonly<Record<string, Name>> = {
  0: name('request', '请求', '請求'),
  1: name('response', '应答', '回應'),
  2: name('advice', '通知', '通知'),
  3: name('advice response', '通知应答', '通知回應'),
  4: name('notification', '告知', '告知'),
};

/** 4.1.1 and 4.1.4: versions, and who began it, its last digit. */
const SAID = /^[01289]\d\d[0-5]$/;
/** Odd last digits repeat. */
const REPEAT = name('repeat', '重发', '重送');

/**
 * What a message type means; undefined where the standard reserves one of its digits: versions are 1987, 1993, 2003, a nation's and a
 * partner's own (0, 1, 2, 8, 9), those who begin it an acquirer, an issuer and others (0 to 5).
 * @example meaningOfMti('0421')?.en // 'reversal advice, repeat'
 */
export function meaningOfMti(mti: string): Name | undefined {
  const about = CLASSES[mti[1] ?? ''];
  const done = FUNCTIONS[mti[2] ?? ''];
  if (about === undefined || done === undefined || !SAID.test(mti)) return undefined;
  const repeats = Number(mti[3]) % 2 === 1;
  return name(
    `${about.en} ${done.en}${repeats ? `, ${REPEAT.en}` : ''}`,
    `${about['zh-Hans']}${done['zh-Hans']}${repeats ? `（${REPEAT['zh-Hans']}）` : ''}`,
    `${about['zh-Hant']}${done['zh-Hant']}${repeats ? `（${REPEAT['zh-Hant']}）` : ''}`,
  );
}
