import { reasons } from '@sandglass/operations';

export const consentReasons = reasons({
  'consent-missing': {
    status: 403,
    title: { 'zh-Hans': '尚未授权', 'zh-Hant': '尚未授權', en: 'No consent for this use' },
    detail: {
      'zh-Hans': '使用这些数据需要客户就“{purpose}”给予授权，目前没有有效授权。请先取得授权。',
      'zh-Hant': '使用這些資料需要客戶就「{purpose}」給予授權，目前沒有有效授權。請先取得授權。',
      en: 'This use of data needs the customer’s consent for “{purpose}”, and there is none in force. Obtain the consent first.',
    },
    publicValues: ['purpose'],
  },
  'use-not-covered': {
    status: 403,
    title: { 'zh-Hans': '有客户尚未授权', 'zh-Hant': '有客戶尚未授權', en: 'Not everybody has consented' },
    detail: {
      'zh-Hans':
        '就“{purpose}”查看这些数据需要客户授权，{parties} 目前没有有效授权，因此整页都不显示。请先取得授权，或把他们排除在外。',
      'zh-Hant':
        '就「{purpose}」查看這些資料需要客戶授權，{parties} 目前沒有有效授權，因此整頁都不顯示。請先取得授權，或把他們排除在外。',
      en: 'To look at this data for “{purpose}” needs the customers’ consent, and of {parties} there is none in force, so nothing of the page is shown. Obtain the consent first, or leave them out.',
    },
    publicValues: ['purpose'],
  },
  'basis-not-declared': {
    status: 403,
    title: { 'zh-Hans': '没有这项法律依据', 'zh-Hant': '沒有這項法律依據', en: 'No such legal basis' },
    detail: {
      'zh-Hans': '用途“{purpose}”没有以“{basis}”为依据公示。请改用已公示的依据。',
      'zh-Hant': '用途「{purpose}」沒有以「{basis}」為依據公示。請改用已公示的依據。',
      en: 'The purpose “{purpose}” is not declared on the basis “{basis}”. Use the basis that was declared.',
    },
    publicValues: ['purpose', 'basis'],
  },
  'use-without-matter': {
    status: 403,
    title: {
      'zh-Hans': '这项授权只限一笔业务',
      'zh-Hant': '這項授權只限一筆業務',
      en: 'For one matter only',
    },
    detail: {
      'zh-Hans':
        '用途“{purpose}”只限于一笔业务，使用 {parties} 的数据必须写明案卷或合同编号。其他产品、报表和营销都不在授权之内。',
      'zh-Hant':
        '用途「{purpose}」只限於一筆業務，使用 {parties} 的資料必須寫明案卷或契約編號。其他產品、報表與行銷都不在授權之內。',
      en: 'The purpose “{purpose}” is for one matter only: whoever uses the data of {parties} names the case or contract. Other products, reports and marketing are not covered.',
    },
    publicValues: ['purpose'],
  },
  'use-outside-matter': {
    status: 403,
    title: { 'zh-Hans': '不在这笔业务之内', 'zh-Hant': '不在這筆業務之內', en: 'Outside the matter' },
    detail: {
      'zh-Hans':
        '“{purpose}”的数据只能用于 {parties} 自己的那一笔业务，编号 {matter} 不是。这次使用已被拒绝并记录。',
      'zh-Hant':
        '「{purpose}」的資料只能用於 {parties} 自己的那一筆業務，編號 {matter} 不是。這次使用已被拒絕並留下紀錄。',
      en: 'Data for “{purpose}” is used for the matter of {parties} alone, and {matter} is not theirs. This use was refused and recorded.',
    },
    publicValues: ['purpose'],
  },
  'purpose-not-bound': {
    status: 422,
    title: { 'zh-Hans': '这项用途不限一笔业务', 'zh-Hant': '這項用途不限一筆業務', en: 'Not for one matter' },
    detail: {
      'zh-Hans': '用途“{purpose}”不限于一笔业务，不要写编号。',
      'zh-Hant': '用途「{purpose}」不限於一筆業務，請勿填寫編號。',
      en: 'The purpose “{purpose}” is not bound to one matter: name none.',
    },
    publicValues: ['purpose'],
  },
  'purpose-unknown': {
    status: 422,
    title: { 'zh-Hans': '未知的用途', 'zh-Hant': '未知的用途', en: 'Unknown purpose' },
    detail: {
      'zh-Hans': '没有名为“{purpose}”的数据用途。可用的用途：{purposes}。',
      'zh-Hant': '沒有名為「{purpose}」的資料用途。可用的用途：{purposes}。',
      en: 'There is no purpose “{purpose}”. The purposes are: {purposes}.',
    },
  },
  'consent-wording-outdated': {
    status: 409,
    title: { 'zh-Hans': '授权文本已更新', 'zh-Hant': '授權文本已更新', en: 'The wording has changed' },
    detail: {
      'zh-Hans': '授权文本的当前版本是 {version}。请阅读新文本后再授权。',
      'zh-Hant': '授權文本的目前版本是 {version}。請閱讀新文本後再授權。',
      en: 'The wording in force is version {version}. Read it and consent to that one.',
    },
  },
});
