import { reasons } from '@sandglass/operations';

/** What the holder did not allow a token; said to the holder. */
export const ruleReasons = reasons({
  'rule-merchant': {
    status: 403,
    title: { 'zh-Hans': '不是允许的商户', 'zh-Hant': '不是允許的商店', en: 'Not a shop that you allowed' },
    detail: {
      'zh-Hans': '这个标记只能在你指定的商户付款。可在银行应用中修改规则。',
      'zh-Hant': '這個代碼只能在你指定的商店付款。可在銀行應用程式中修改規則。',
      en: 'You allowed this token for other shops only. Change its rules in the bank’s app.',
    },
  },
  'rule-category': {
    status: 403,
    title: {
      'zh-Hans': '不是允许的商户类别',
      'zh-Hant': '不是允許的商店類別',
      en: 'Not a kind of shop that you allowed',
    },
    detail: {
      'zh-Hans': '这个标记不能在类别码 {category} 的商户付款。可在银行应用中修改规则。',
      'zh-Hant': '這個代碼不能在類別碼 {category} 的商店付款。可在銀行應用程式中修改規則。',
      en: 'You did not allow this token for shops of category {category}. Change its rules in the bank’s app.',
    },
  },
  'rule-region': {
    status: 403,
    title: { 'zh-Hans': '不是允许的地区', 'zh-Hant': '不是允許的地區', en: 'Not a region that you allowed' },
    detail: {
      'zh-Hans': '这个标记不能在地区 {region} 付款。可在银行应用中修改规则。',
      'zh-Hant': '這個代碼不能在地區 {region} 付款。可在銀行應用程式中修改規則。',
      en: 'You did not allow this token in region {region}. Change its rules in the bank’s app.',
    },
  },
  'rule-entry-mode': {
    status: 403,
    title: {
      'zh-Hans': '不是允许的付款方式',
      'zh-Hant': '不是允許的付款方式',
      en: 'Not a way of paying that you allowed',
    },
    detail: {
      'zh-Hans': '这个标记不能以方式 {mode} 付款。可在银行应用中修改规则。',
      'zh-Hant': '這個代碼不能以方式 {mode} 付款。可在銀行應用程式中修改規則。',
      en: 'You did not allow this token for payments of entry mode {mode}. Change its rules in the bank’s app.',
    },
  },
  'rule-hours': {
    status: 403,
    title: {
      'zh-Hans': '不在允许的时间',
      'zh-Hant': '不在允許的時間',
      en: 'Outside the hours that you allowed',
    },
    detail: {
      'zh-Hans': '你允许这个标记在 {from}–{until}（{zone}）付款，现在是 {time}。',
      'zh-Hant': '你允許這個代碼在 {from}–{until}（{zone}）付款，現在是 {time}。',
      en: 'You allowed this token from {from} to {until} ({zone}); now it is {time} there.',
    },
  },
  'rule-weekday': {
    status: 403,
    title: { 'zh-Hans': '不在允许的日子', 'zh-Hant': '不在允許的日子', en: 'Not a day that you allowed' },
    detail: {
      'zh-Hans': '你没有允许这个标记在 {date}（{zone}）这一天付款。可在银行应用中修改规则。',
      'zh-Hant': '你沒有允許這個代碼在 {date}（{zone}）這一天付款。可在銀行應用程式中修改規則。',
      en: 'You did not allow this token on {date} ({zone}). Change its rules in the bank’s app.',
    },
  },
  'rule-per-payment': {
    status: 403,
    title: { 'zh-Hans': '超过单笔限额', 'zh-Hant': '超過單筆限額', en: 'Above your limit for one payment' },
    detail: {
      'zh-Hans': '你为这个标记设的单笔限额是 {maximum} 元。',
      'zh-Hant': '你為這個代碼設的單筆限額是 {maximum} 元。',
      en: 'You set ¥{maximum} a payment for this token.',
    },
  },
  'rule-per-day': {
    status: 403,
    title: { 'zh-Hans': '超过每日限额', 'zh-Hant': '超過每日限額', en: 'Above your limit for a day' },
    detail: {
      'zh-Hans': '你为这个标记设的每日限额是 {maximum} 元，今天还剩 {left} 元。',
      'zh-Hant': '你為這個代碼設的每日限額是 {maximum} 元，今天還剩 {left} 元。',
      en: 'You set ¥{maximum} a day for this token; ¥{left} is left today.',
    },
  },
  'rule-total': {
    status: 403,
    title: { 'zh-Hans': '超过总限额', 'zh-Hant': '超過總限額', en: 'Above your limit for all' },
    detail: {
      'zh-Hans': '你为这个标记设的总限额是 {maximum} 元，还剩 {left} 元。',
      'zh-Hant': '你為這個代碼設的總限額是 {maximum} 元，還剩 {left} 元。',
      en: 'You set ¥{maximum} in all for this token; ¥{left} is left.',
    },
  },
  'rule-payments-per-day': {
    status: 403,
    title: {
      'zh-Hans': '今天的次数已用完',
      'zh-Hant': '今天的次數已用完',
      en: 'Your payments for today are used up',
    },
    detail: {
      'zh-Hans': '你允许这个标记每天付款 {maximum} 次，今天已用完。',
      'zh-Hant': '你允許這個代碼每天付款 {maximum} 次，今天已用完。',
      en: 'You allowed this token {maximum} payments a day, and they are used up today.',
    },
  },
  'rule-payments': {
    status: 403,
    title: { 'zh-Hans': '次数已用完', 'zh-Hant': '次數已用完', en: 'Your payments are used up' },
    detail: {
      'zh-Hans': '你允许这个标记付款 {maximum} 次，已用完。',
      'zh-Hant': '你允許這個代碼付款 {maximum} 次，已用完。',
      en: 'You allowed this token {maximum} payments, and they are used up.',
    },
  },
});
