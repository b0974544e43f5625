import { reasons } from '@sandglass/operations';

/** What the holder did not allow a token; said to the holder. */
export const ruleReasons = reasons({
  'rules-zone': {
    status: 422,
    title: { 'zh-Hans': '没有这个时区', 'zh-Hant': '沒有這個時區', en: 'No such time zone' },
    detail: {
      'zh-Hans': '没有名为 {zone} 的时区。请写成 Asia/Shanghai 这样的名称。',
      'zh-Hant': '沒有名為 {zone} 的時區。請寫成 Asia/Shanghai 這樣的名稱。',
      en: 'There is no time zone {zone}. Write a name such as Asia/Shanghai.',
    },
  },
  'rules-hours': {
    status: 422,
    title: { 'zh-Hans': '时间段为空', 'zh-Hant': '時段為空', en: 'The hours are empty' },
    detail: {
      'zh-Hans': '从 {from} 到 {until} 没有时间。请写不同的起止时间，全天则留空。',
      'zh-Hant': '從 {from} 到 {until} 沒有時間。請寫不同的起訖時間，全天則留空。',
      en: 'From {from} to {until} is no time at all. Give two different times, or leave them out for the whole day.',
    },
  },
  'rules-last-day': {
    status: 422,
    title: { 'zh-Hans': '最后付款日不符', 'zh-Hant': '最後付款日不符', en: 'Not that last day' },
    detail: {
      'zh-Hans': '最后付款日须在 {from} 至 {until} 之间：不早于今天，不晚于标记的有效期。',
      'zh-Hant': '最後付款日須在 {from} 至 {until} 之間：不早於今天，不晚於代碼的效期。',
      en: 'The last day is to be from {from} to {until}: not over yet, and not after the token itself ends.',
    },
  },
  'rules-region': {
    status: 422,
    title: { 'zh-Hans': '没有这个省份', 'zh-Hant': '沒有這個省份', en: 'No such province' },
    detail: {
      'zh-Hans': '没有区划代码为 {region} 的省份。请写 GB/T 2260 的省级代码，如 330000。',
      'zh-Hant': '沒有區劃代碼為 {region} 的省份。請寫 GB/T 2260 的省級代碼，如 330000。',
      en: 'There is no province with the code {region}. Write one of GB/T 2260, such as 330000.',
    },
  },
  'rules-nothing': {
    status: 422,
    title: { 'zh-Hans': '限额须大于零', 'zh-Hant': '限額須大於零', en: 'A limit must be above zero' },
    detail: {
      'zh-Hans': '限额为零的标记不能付款。要停用请暂停或删除它。',
      'zh-Hant': '限額為零的代碼不能付款。要停用請暫停或刪除它。',
      en: 'A limit of zero pays nothing. Pause or delete the token instead.',
    },
  },
  'rules-order': {
    status: 422,
    title: { 'zh-Hans': '限额前后矛盾', 'zh-Hant': '限額前後矛盾', en: 'The limits contradict each other' },
    detail: {
      'zh-Hans': '{larger} 大于包含它的 {smaller}：单笔不超过每日，每日不超过总额。',
      'zh-Hant': '{larger} 大於包含它的 {smaller}：單筆不超過每日，每日不超過總額。',
      en: '{larger} is above {smaller}, which contains it: one payment is at most a day’s, a day’s at most the total.',
    },
  },
  'rule-merchant': {
    status: 403,
    title: { 'zh-Hans': '不是允许的商户', 'zh-Hant': '不是允許的商店', en: 'Not a shop that you allowed' },
    detail: {
      'zh-Hans': '这个标记只能在您指定的商户付款。可以修改它的规则。',
      'zh-Hant': '這個代碼只能在您指定的商店付款。可以修改它的規則。',
      en: 'You allowed this token for other shops only. You can change its rules.',
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
      'zh-Hans': '您没有允许这个标记在这类商户（类别码 {category}）付款。可以修改它的规则。',
      'zh-Hant': '您沒有允許這個代碼在這類商店（類別碼 {category}）付款。可以修改它的規則。',
      en: 'You did not allow this token for this kind of shop (category {category}). You can change its rules.',
    },
  },
  'rule-region': {
    status: 403,
    title: { 'zh-Hans': '不是允许的地区', 'zh-Hant': '不是允許的地區', en: 'Not a region that you allowed' },
    detail: {
      'zh-Hans': '您没有允许这个标记在这家商户所在的省份（区划代码 {region}）付款。可以修改它的规则。',
      'zh-Hant': '您沒有允許這個代碼在這家商店所在的省份（區劃代碼 {region}）付款。可以修改它的規則。',
      en: 'You did not allow this token in the province of this shop (code {region}). You can change its rules.',
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
      'zh-Hans': '这个标记不能以方式 {mode} 付款。可以修改它的规则。',
      'zh-Hant': '這個代碼不能以方式 {mode} 付款。可以修改它的規則。',
      en: 'You did not allow this token for payments of entry mode {mode}. You can change its rules.',
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
      'zh-Hans': '您允许这个标记在 {from}–{until}（{zone}）付款，现在是 {time}。',
      'zh-Hant': '您允許這個代碼在 {from}–{until}（{zone}）付款，現在是 {time}。',
      en: 'You allowed this token from {from} to {until} ({zone}); now it is {time} there.',
    },
  },
  'rule-weekday': {
    status: 403,
    title: { 'zh-Hans': '不在允许的日子', 'zh-Hant': '不在允許的日子', en: 'Not a day that you allowed' },
    detail: {
      'zh-Hans': '您没有允许这个标记在 {date}（{zone}）这一天付款。可以修改它的规则。',
      'zh-Hant': '您沒有允許這個代碼在 {date}（{zone}）這一天付款。可以修改它的規則。',
      en: 'You did not allow this token on {date} ({zone}). You can change its rules.',
    },
  },
  'rule-last-day': {
    status: 403,
    title: {
      'zh-Hans': '已过您设的最后付款日',
      'zh-Hant': '已過您設的最後付款日',
      en: 'After the last day that you set',
    },
    detail: {
      'zh-Hans': '您允许这个标记付款到 {until}（{zone}）为止。可以修改它的规则。',
      'zh-Hant': '您允許這個代碼付款到 {until}（{zone}）為止。可以修改它的規則。',
      en: 'You allowed this token until {until} ({zone}). You can change its rules.',
    },
  },
  'rule-per-payment': {
    status: 403,
    title: { 'zh-Hans': '超过单笔限额', 'zh-Hant': '超過單筆限額', en: 'Above your limit for one payment' },
    detail: {
      'zh-Hans': '您为这个标记设的单笔限额是 {maximum} 元。',
      'zh-Hant': '您為這個代碼設的單筆限額是 {maximum} 元。',
      en: 'You set ¥{maximum} a payment for this token.',
    },
  },
  'rule-per-day': {
    status: 403,
    title: { 'zh-Hans': '超过每日限额', 'zh-Hant': '超過每日限額', en: 'Above your limit for a day' },
    detail: {
      'zh-Hans': '您为这个标记设的每日限额是 {maximum} 元，当时当天还剩 {left} 元。',
      'zh-Hant': '您為這個代碼設的每日限額是 {maximum} 元，當時當天還剩 {left} 元。',
      en: 'You set ¥{maximum} a day for this token; ¥{left} of the day was left.',
    },
  },
  'rule-total': {
    status: 403,
    title: { 'zh-Hans': '超过总限额', 'zh-Hant': '超過總限額', en: 'Above your limit for all' },
    detail: {
      'zh-Hans': '您为这个标记设的总限额是 {maximum} 元，当时还剩 {left} 元。',
      'zh-Hant': '您為這個代碼設的總限額是 {maximum} 元，當時還剩 {left} 元。',
      en: 'You set ¥{maximum} in all for this token; ¥{left} was left.',
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
      'zh-Hans': '您允许这个标记每天付款 {maximum} 次，今天已用完。',
      'zh-Hant': '您允許這個代碼每天付款 {maximum} 次，今天已用完。',
      en: 'You allowed this token {maximum} payments a day, and they are used up today.',
    },
  },
  'rule-payments': {
    status: 403,
    title: { 'zh-Hans': '次数已用完', 'zh-Hant': '次數已用完', en: 'Your payments are used up' },
    detail: {
      'zh-Hans': '您允许这个标记付款 {maximum} 次，已用完。',
      'zh-Hant': '您允許這個代碼付款 {maximum} 次，已用完。',
      en: 'You allowed this token {maximum} payments, and they are used up.',
    },
  },
});
