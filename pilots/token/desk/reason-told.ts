import { reasonOf, type Sentence } from '@sandglass/operations';

/** Reasons that speak to the holder, in the words in which staff read them. */
const TO_STAFF: Readonly<Record<string, Sentence>> = {
  'agreement-changed': {
    'zh-Hans': '现行服务协议是第 {version} 版，持卡人接受的是第 {accepted} 版。',
    'zh-Hant': '現行服務協議是第 {version} 版，持卡人接受的是第 {accepted} 版。',
    en: 'Version {version} of the service agreement is in force; the holder accepted version {accepted}.',
  },
  'fraud-suspected': {
    'zh-Hans': '这笔付款与持卡人平时很不相同，银行没有把握是本人，未扣款。',
    'zh-Hant': '這筆付款與持卡人平時很不相同，銀行沒有把握是本人，未扣款。',
    en: 'This payment was so unlike the holder’s others that the bank was not sure it was them, and took nothing.',
  },
  'rule-merchant': {
    'zh-Hans': '持卡人没有允许这个标记在这家商户付款。',
    'zh-Hant': '持卡人沒有允許這個代碼在這家商店付款。',
    en: 'The holder allowed this token for other shops only.',
  },
  'rule-category': {
    'zh-Hans': '持卡人没有允许这个标记在类别码 {category} 的商户付款。',
    'zh-Hant': '持卡人沒有允許這個代碼在類別碼 {category} 的商店付款。',
    en: 'The holder did not allow this token for shops of category {category}.',
  },
  'rule-region': {
    'zh-Hans': '持卡人没有允许这个标记在地区 {region} 付款。',
    'zh-Hant': '持卡人沒有允許這個代碼在地區 {region} 付款。',
    en: 'The holder did not allow this token in region {region}.',
  },
  'rule-entry-mode': {
    'zh-Hans': '持卡人没有允许这个标记以方式 {mode} 付款。',
    'zh-Hant': '持卡人沒有允許這個代碼以方式 {mode} 付款。',
    en: 'The holder did not allow this token for payments of entry mode {mode}.',
  },
  'rule-hours': {
    'zh-Hans': '持卡人允许这个标记在 {from}–{until}（{zone}）付款，当时是 {time}。',
    'zh-Hant': '持卡人允許這個代碼在 {from}–{until}（{zone}）付款，當時是 {time}。',
    en: 'The holder allowed this token from {from} to {until} ({zone}); it was {time} there.',
  },
  'rule-weekday': {
    'zh-Hans': '持卡人没有允许这个标记在 {date}（{zone}）这一天付款。',
    'zh-Hant': '持卡人沒有允許這個代碼在 {date}（{zone}）這一天付款。',
    en: 'The holder did not allow this token on {date} ({zone}).',
  },
  'rule-last-day': {
    'zh-Hans': '持卡人允许这个标记付款到 {until}（{zone}）为止。',
    'zh-Hant': '持卡人允許這個代碼付款到 {until}（{zone}）為止。',
    en: 'The holder allowed this token until {until} ({zone}).',
  },
  'rule-per-payment': {
    'zh-Hans': '持卡人为这个标记设的单笔限额是 {maximum} 元。',
    'zh-Hant': '持卡人為這個代碼設的單筆限額是 {maximum} 元。',
    en: 'The holder set ¥{maximum} a payment for this token.',
  },
  'rule-per-day': {
    'zh-Hans': '持卡人为这个标记设的每日限额是 {maximum} 元，当时还剩 {left} 元。',
    'zh-Hant': '持卡人為這個代碼設的每日限額是 {maximum} 元，當時還剩 {left} 元。',
    en: 'The holder set ¥{maximum} a day for this token; ¥{left} was left that day.',
  },
  'rule-total': {
    'zh-Hans': '持卡人为这个标记设的总限额是 {maximum} 元，当时还剩 {left} 元。',
    'zh-Hant': '持卡人為這個代碼設的總限額是 {maximum} 元，當時還剩 {left} 元。',
    en: 'The holder set ¥{maximum} in all for this token; ¥{left} was left.',
  },
  'rule-payments-per-day': {
    'zh-Hans': '持卡人允许这个标记每天付款 {maximum} 次，当天已用完。',
    'zh-Hant': '持卡人允許這個代碼每天付款 {maximum} 次，當天已用完。',
    en: 'The holder allowed this token {maximum} payments a day, and they were used up that day.',
  },
  'rule-payments': {
    'zh-Hans': '持卡人允许这个标记付款 {maximum} 次，已用完。',
    'zh-Hant': '持卡人允許這個代碼付款 {maximum} 次，已用完。',
    en: 'The holder allowed this token {maximum} payments, and they were used up.',
  },
};

/** Why a payment was declined, as it is told to the bank's staff: it speaks of the holder, and of that moment. */
export const toldToStaff = (code: string): Sentence => TO_STAFF[code] ?? reasonOf(code).detail;
