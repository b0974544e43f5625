import { reasons } from '@sandglass/operations';

/** Refusals of collection: who may be spoken to, when, how often, and what may be promised. */
export const collectionReasons = reasons({
  'case-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个催收案件', 'zh-Hant': '沒有這個催收案件', en: 'No such case' },
    detail: {
      'zh-Hans': '贷款 {loan} 不在催收中。请核对编号。',
      'zh-Hant': '貸款 {loan} 不在催收中。請核對編號。',
      en: 'The loan {loan} is not being collected. Check the number.',
    },
  },
  'case-closed': {
    status: 409,
    title: { 'zh-Hans': '逾期已还清', 'zh-Hant': '逾期已還清', en: 'The arrears are paid' },
    detail: {
      'zh-Hans': '这笔贷款已没有逾期款项，不得再催收。',
      'zh-Hant': '這筆貸款已沒有逾期款項，不得再催收。',
      en: 'Nothing of this loan is overdue any more, so nobody may be asked for it.',
    },
  },
  'case-taken': {
    status: 409,
    title: { 'zh-Hans': '已有人负责', 'zh-Hant': '已有人負責', en: 'Somebody has this case' },
    detail: {
      'zh-Hans': '这个案件由 {collector} 负责。请先与其商定，由其交回后再接手。',
      'zh-Hant': '這個案件由 {collector} 負責。請先與其商定，由其交回後再接手。',
      en: '{collector} works on this case. Ask them to give it back before you take it.',
    },
  },
  'contact-not-debtor': {
    status: 403,
    title: {
      'zh-Hans': '只能联系债务人',
      'zh-Hant': '只能聯繫債務人',
      en: 'Only those who owe may be contacted',
    },
    detail: {
      'zh-Hans': '只能联系借款人和保证人本人。亲友、同事和其他第三人一律不得联系。',
      'zh-Hant': '只能聯繫借款人和保證人本人。親友、同事和其他第三人一律不得聯繫。',
      en: 'Only the borrower and the guarantors may be contacted. Family, friends, colleagues and anybody else may not.',
    },
  },
  'contact-channel-early': {
    status: 403,
    title: {
      'zh-Hans': '本阶段不能用这种方式',
      'zh-Hant': '本階段不能用這種方式',
      en: 'Too early for this way of contact',
    },
    detail: {
      'zh-Hans': '案件在“{stage}”阶段，不能用“{channel}”联系。请使用本阶段允许的方式。',
      'zh-Hant': '案件在「{stage}」階段，不能用「{channel}」聯繫。請使用本階段允許的方式。',
      en: 'At the stage “{stage}” nobody is contacted by “{channel}”. Use a way that this stage allows.',
    },
    publicValues: ['channel', 'stage'],
  },
  'contact-outside-hours': {
    status: 403,
    title: {
      'zh-Hans': '不在允许联系的时间',
      'zh-Hant': '不在允許聯繫的時間',
      en: 'Outside the hours of contact',
    },
    detail: {
      'zh-Hans': '对方当地时间是 {time}。只能在 {from} 至 {to} 之间联系，请在允许的时间再联系。',
      'zh-Hant': '對方當地時間是 {time}。只能在 {from} 至 {to} 之間聯繫，請在允許的時間再聯繫。',
      en: 'It is {time} where they live. They may be contacted from {from} to {to}; try again then.',
    },
    publicValues: ['from', 'to', 'time'],
  },
  'contact-too-often-today': {
    status: 429,
    title: {
      'zh-Hans': '今天已联系够了',
      'zh-Hant': '今天已聯繫夠了',
      en: 'Contacted often enough today',
    },
    detail: {
      'zh-Hans': '用“{channel}”每天最多联系 {most} 次，今天已达上限。请改日再联系。',
      'zh-Hant': '用「{channel}」每天最多聯繫 {most} 次，今天已達上限。請改日再聯繫。',
      en: 'By “{channel}” a person may be contacted {most} times a day, and was. Try again another day.',
    },
    publicValues: ['channel', 'most'],
  },
  'contact-too-often-this-week': {
    status: 429,
    title: {
      'zh-Hans': '七天内已联系够了',
      'zh-Hant': '七天內已聯繫夠了',
      en: 'Contacted often enough this week',
    },
    detail: {
      'zh-Hans': '用“{channel}”七天内最多联系 {most} 次，已达上限。请过几天再联系。',
      'zh-Hant': '用「{channel}」七天內最多聯繫 {most} 次，已達上限。請過幾天再聯繫。',
      en: 'By “{channel}” a person may be contacted {most} times within seven days, and was. Wait some days.',
    },
    publicValues: ['channel', 'most'],
  },
  'contact-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这次联系', 'zh-Hant': '沒有這次聯繫', en: 'No such contact' },
    detail: {
      'zh-Hans': '没有编号为 {contact} 的、尚待登记结果的联系。请核对编号。',
      'zh-Hant': '沒有編號為 {contact} 的、尚待登記結果的聯繫。請核對編號。',
      en: 'There is no contact {contact} whose outcome is still open. Check the number.',
    },
  },
  'contact-unfinished': {
    status: 409,
    title: {
      'zh-Hans': '上次联系的结果未登记',
      'zh-Hant': '上次聯繫的結果未登記',
      en: 'The last contact has no outcome yet',
    },
    detail: {
      'zh-Hans': '请先登记上次联系（{contact}）的结果，再进行新的联系。',
      'zh-Hant': '請先登記上次聯繫（{contact}）的結果，再進行新的聯繫。',
      en: 'Record what came of the last contact ({contact}) before you begin another.',
    },
  },
  'promise-open': {
    status: 409,
    title: {
      'zh-Hans': '已有未到期的还款承诺',
      'zh-Hant': '已有未到期的還款承諾',
      en: 'A promise still stands',
    },
    detail: {
      'zh-Hans': '借款人已承诺在 {until} 前还款。到期前不再登记新的承诺。',
      'zh-Hant': '借款人已承諾在 {until} 前還款。到期前不再登記新的承諾。',
      en: 'The borrower promised to pay by {until}. Until then no other promise is recorded.',
    },
  },
  'promise-date': {
    status: 422,
    title: {
      'zh-Hans': '承诺日期不合适',
      'zh-Hant': '承諾日期不合適',
      en: 'The day of the promise does not fit',
    },
    detail: {
      'zh-Hans': '承诺的还款日应在 {from} 至 {to} 之间。请更改日期。',
      'zh-Hant': '承諾的還款日應在 {from} 至 {to} 之間。請更改日期。',
      en: 'A promise names a day from {from} to {to}. Choose one of these.',
    },
    publicValues: ['from', 'to'],
  },
  'promise-amount': {
    status: 422,
    title: {
      'zh-Hans': '承诺金额不合适',
      'zh-Hant': '承諾金額不合適',
      en: 'The promised amount does not fit',
    },
    detail: {
      'zh-Hans': '承诺的金额应大于零，且不超过应还的 {amount}。请更改金额。',
      'zh-Hant': '承諾的金額應大於零，且不超過應還的 {amount}。請更改金額。',
      en: 'A promise is for more than nothing and at most the {amount} that is due. Change the amount.',
    },
  },
});
