import type { Rounding } from '@sandglass/loanmath';
import type { Sentence } from '@sandglass/operations';
import type { InstalmentState } from '../loan/instalment.ts';
import type { Component, ContractTerms, HolidayRule, PrepaymentRule } from '../product/terms.ts';

const sentence = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** What the words of a contract's terms mean to who signs it. */
export const forms: Readonly<Record<ContractTerms['form'], Sentence>> = {
  'equal-instalment': sentence(
    '等额本息：每期还款相同',
    '本息平均攤還：每期還款相同',
    'equal instalments: the same payment each period',
  ),
  'equal-principal': sentence(
    '等额本金：每期归还相同的本金',
    '本金平均攤還：每期償還相同的本金',
    'equal principal: the same principal each period',
  ),
  'interest-first': sentence(
    '先息后本：按期付息，到期还本',
    '先息後本：按期付息，到期還本',
    'interest each period, principal at the end',
  ),
  'draw-and-repay': sentence(
    '随借随还：按日计息，到期一次还清，可随时提前',
    '隨借隨還：按日計息，到期一次還清，可隨時提前',
    'draw and repay: interest by the day, all at the end, earlier at any time',
  ),
  bullet: sentence('到期一次还本付息', '到期一次還本付息', 'principal and interest together at the end'),
  step: sentence(
    '阶梯还款：各阶段归还约定比例的本金，按期付息',
    '階梯還款：各階段償還約定比例的本金，按期付息',
    'in steps: an agreed part of the principal in each stage, with interest each period',
  ),
};

export const dayCounts: Readonly<Record<ContractTerms['dayCount'], Sentence>> = {
  '30/360': sentence(
    '按月：年利率除以 12',
    '按月：年利率除以 12',
    'by the month: the annual rate divided by 12',
  ),
  'act/360': sentence('按实际天数，年 360 天', '按實際天數，年 360 天', 'by actual days, a year of 360'),
  'act/365': sentence('按实际天数，年 365 天', '按實際天數，年 365 天', 'by actual days, a year of 365'),
};

export const roundings: Readonly<Record<Rounding, Sentence>> = {
  'half-up': sentence('四舍五入到分', '四捨五入至分', 'to the nearest fen, a half up'),
  'half-even': sentence(
    '四舍六入五成双，到分',
    '四捨六入五成雙，至分',
    'to the nearest fen, a half to the even one',
  ),
  down: sentence('舍去不足一分的部分', '捨去不足一分的部分', 'parts of a fen are dropped'),
};

export const holidayRules: Readonly<Record<HolidayRule, Sentence>> = {
  none: sentence('应还日不因节假日变动', '應還日不因假日變動', 'a due date stays where it is'),
  following: sentence(
    '应还日遇节假日顺延至下一个工作日，不另计息',
    '應還日遇假日順延至下一個工作日，不另計息',
    'a due date that is no workday moves to the next one, without more interest',
  ),
};

export const prepayments: Readonly<Record<PrepaymentRule, Sentence>> = {
  'reduce-instalment': sentence(
    '随时可以；其后每期还款减少',
    '隨時可以；其後每期還款減少',
    'at any time; later payments become smaller',
  ),
  'reduce-term': sentence(
    '随时可以；其后期数减少',
    '隨時可以；其後期數減少',
    'at any time; there are fewer payments afterwards',
  ),
};

/** What paying early costs. */
export const prepaymentFees = {
  none: sentence('提前还款不收费', '提前還款不收費', 'repaying early costs nothing'),
  some: sentence(
    '每次提款后 {months} 个月内提前还款，收取提前归还本金的 {percent}%；其后不收费',
    '每次動撥後 {months} 個月內提前還款，收取提前償還本金的 {percent}%；其後不收費',
    'within {months} months of a drawdown, {percent} % of the principal repaid early; nothing afterwards',
  ),
} as const;

export const components: Readonly<Record<Component, Sentence>> = {
  fees: sentence('费用', '費用', 'fees'),
  penalty: sentence('罚息', '罰息', 'penalty'),
  compound: sentence('复利', '複利', 'compound interest'),
  interest: sentence('利息', '利息', 'interest'),
  principal: sentence('本金', '本金', 'principal'),
};

export const states: Readonly<Record<Exclude<InstalmentState, 'dropped'>, Sentence>> = {
  planned: sentence('未到期', '未到期', 'to come'),
  due: sentence('今日到期', '今日到期', 'due today'),
  overdue: sentence('逾期', '逾期', 'overdue'),
  paid: sentence('已还', '已還', 'paid'),
  restructured: sentence('已重组', '已重組', 'planned anew'),
  'handed-over': sentence('已移交', '已移交', 'handed over'),
  'written-off': sentence('已核销', '已轉銷', 'written off, still owed'),
  sold: sentence('已转让', '已讓與', 'sold'),
};
