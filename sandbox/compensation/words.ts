import type { Sentence } from '@sandglass/operations';
import type { ClaimState } from './tables.ts';

/** Where a claim stands, said to its customer. */
export const stateSentences: Readonly<Record<ClaimState, Sentence>> = {
  filed: {
    'zh-Hans': '已受理，最迟 {decideBy} 作出决定。',
    'zh-Hant': '已受理，最遲 {decideBy} 作出決定。',
    en: 'Received. You have a decision by {decideBy}.',
  },
  proposed: {
    'zh-Hans': '一名经办人已提出补偿，待另一名复核；最迟 {decideBy} 作出决定。',
    'zh-Hant': '一名經辦人已提出補償，待另一名覆核；最遲 {decideBy} 作出決定。',
    en: 'One officer has proposed to pay and another must agree. You have a decision by {decideBy}.',
  },
  waiting: {
    'zh-Hans':
      '已同意补偿 {accepted}。补偿基金余额不足，您排在第 {place} 位，补足后按先后付款，应于 {payBy} 前支付。',
    'zh-Hant':
      '已同意補償 {accepted}。補償基金餘額不足，您排在第 {place} 位，補足後依先後付款，應於 {payBy} 前支付。',
    en: 'Accepted for {accepted}. The fund holds too little at the moment; you are number {place} in the queue and are paid in order once it is filled, due by {payBy}.',
  },
  paid: {
    'zh-Hans': '{accepted} 已于 {paidOn} 存入您的账户。',
    'zh-Hant': '{accepted} 已於 {paidOn} 存入您的帳戶。',
    en: '{accepted} was paid into your account on {paidOn}.',
  },
  refused: {
    'zh-Hans': '未获同意。不同意这一决定的，可以先向机构投诉，再向自律组织投诉。',
    'zh-Hant': '未獲同意。不同意這一決定的，可以先向機構申訴，再向自律組織申訴。',
    en: 'Not accepted. If you disagree, complain to the institution, and after that to the association.',
  },
};

/** Why a claim was refused. */
export const refusalSentences: Readonly<Record<string, Sentence>> = {
  'not-shown': {
    'zh-Hans': '未能证明损失。',
    'zh-Hant': '未能證明損失。',
    en: 'The loss could not be shown.',
  },
  'not-by-this-service': {
    'zh-Hans': '损失与本服务无关。',
    'zh-Hant': '損失與本服務無關。',
    en: 'The loss has nothing to do with this service.',
  },
  'settled-otherwise': {
    'zh-Hans': '已通过其他方式解决。',
    'zh-Hant': '已透過其他方式解決。',
    en: 'It was settled in another way.',
  },
  'own-doing': {
    'zh-Hans': '损失由客户自己造成。',
    'zh-Hant': '損失由客戶自己造成。',
    en: 'The customer caused the loss.',
  },
};
