import { reasons } from '@sandglass/operations';

/** Refusals of preservation: listing, applying, sealing, suing, renewing. */
export const preservationReasons = reasons({
  'preservation-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个保全案件', 'zh-Hant': '沒有這個保全案件', en: 'No such preservation case' },
    detail: {
      'zh-Hans': '贷款 {loan} 没有财产保全案件。请先建立案件。',
      'zh-Hant': '貸款 {loan} 沒有財產保全案件。請先建立案件。',
      en: 'The loan {loan} has no preservation case. Open one first.',
    },
  },
  'preservation-state': {
    status: 409,
    title: {
      'zh-Hans': '案件当前状态不能这样办理',
      'zh-Hant': '案件目前狀態不能這樣辦理',
      en: 'Not in this state of the case',
    },
    detail: {
      'zh-Hans': '保全案件处于“{state}”，不能这样办理。请核对案件进展。',
      'zh-Hant': '保全案件處於「{state}」，不能這樣辦理。請核對案件進展。',
      en: 'The preservation case is at “{state}”, where this cannot be done. Look at its course.',
    },
    publicValues: ['state'],
  },
  'preservation-assets-full': {
    status: 409,
    title: { 'zh-Hans': '财产清单已满', 'zh-Hant': '財產清單已滿', en: 'The inventory is full' },
    detail: {
      'zh-Hans': '一个案件最多登记 {maximum} 项财产。请合并登记。',
      'zh-Hant': '一個案件最多登記 {maximum} 項財產。請合併登記。',
      en: 'A case lists at most {maximum} assets. Put several into one.',
    },
    publicValues: ['maximum'],
  },
  'preservation-no-assets': {
    status: 422,
    title: { 'zh-Hans': '还没有财产线索', 'zh-Hant': '還沒有財產線索', en: 'No assets are listed' },
    detail: {
      'zh-Hans': '申请保全须列明财产线索。请先登记至少一项财产。',
      'zh-Hant': '聲請保全須列明財產線索。請先登記至少一項財產。',
      en: 'An application to seal names assets. List at least one first.',
    },
  },
  'preservation-no-suit': {
    status: 409,
    title: { 'zh-Hans': '尚未起诉', 'zh-Hant': '尚未起訴', en: 'No suit is filed yet' },
    detail: {
      'zh-Hans': '诉讼中保全须先起诉。请先登记立案，或申请诉前保全。',
      'zh-Hant': '訴訟中保全須先起訴。請先登記立案，或聲請訴前保全。',
      en: 'To seal in a suit, a suit must be filed. Record the filing first, or apply before the suit.',
    },
  },
  'preservation-amount': {
    status: 422,
    title: { 'zh-Hans': '保全金额不合适', 'zh-Hant': '保全金額不合適', en: 'The amount does not fit' },
    detail: {
      'zh-Hans': '请求保全的金额应大于零，且不超过所欠的 {owed}。',
      'zh-Hant': '請求保全的金額應大於零，且不超過所欠的 {owed}。',
      en: 'What is to be preserved is more than nothing and at most the {owed} that is owed.',
    },
  },
  'preservation-security': {
    status: 422,
    title: { 'zh-Hans': '担保不足', 'zh-Hant': '擔保不足', en: 'Too little security' },
    detail: {
      'zh-Hans': '这项申请至少须提供 {least} 的担保。请提高担保金额。',
      'zh-Hant': '這項聲請至少須提供 {least} 的擔保。請提高擔保金額。',
      en: 'This application needs security of at least {least}. Offer more.',
    },
  },
  'preservation-asset-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这项财产', 'zh-Hant': '沒有這項財產', en: 'No such asset' },
    detail: {
      'zh-Hans': '清单中没有第 {asset} 项财产。请核对序号。',
      'zh-Hant': '清單中沒有第 {asset} 項財產。請核對序號。',
      en: 'The inventory has no asset {asset}. Check the number.',
    },
  },
  'seal-state': {
    status: 409,
    title: { 'zh-Hans': '查封状态不符', 'zh-Hant': '查封狀態不符', en: 'Not in this state of the seal' },
    detail: {
      'zh-Hans': '这项财产的查封状态是“{state}”，不能这样办理。',
      'zh-Hant': '這項財產的查封狀態是「{state}」，不能這樣辦理。',
      en: 'The seal on this asset is “{state}”, where this cannot be done.',
    },
    publicValues: ['state'],
  },
  'seal-date': {
    status: 422,
    title: {
      'zh-Hans': '查封日期不合适',
      'zh-Hant': '查封日期不合適',
      en: 'The day of the seal does not fit',
    },
    detail: {
      'zh-Hans': '查封日期应在裁定日 {from} 至今天 {to} 之间。',
      'zh-Hant': '查封日期應在裁定日 {from} 至今天 {to} 之間。',
      en: 'An asset is sealed between the ruling of {from} and today, {to}.',
    },
    publicValues: ['from', 'to'],
  },
  'preservation-sealed': {
    status: 409,
    title: { 'zh-Hans': '仍有财产被查封', 'zh-Hant': '仍有財產被查封', en: 'Assets are still sealed' },
    detail: {
      'zh-Hans': '还有 {count} 项财产处于查封或轮候中。请先登记解除或变现结果，再结案。',
      'zh-Hant': '還有 {count} 項財產處於查封或輪候中。請先登記解除或變現結果，再結案。',
      en: '{count} assets are sealed or waiting in line. Record how each seal ended, then close the case.',
    },
    publicValues: ['count'],
  },
});
