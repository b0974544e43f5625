import { reasons } from '@sandglass/operations';

/** Refusals about a case and its parts. */
export const caseReasons = reasons({
  'review-case-went-on': {
    status: 409,
    title: { 'zh-Hans': '案卷已有变化', 'zh-Hant': '案卷已有變化', en: 'The case has gone on' },
    detail: {
      'zh-Hans': '案卷 {case} 在请求复核后已变动，目前是“{state}”。请退回，并以现在的情况答复客户。',
      'zh-Hant': '案卷 {case} 在請求覆核後已變動，目前是「{state}」。請退回，並以現在的情況答覆客戶。',
      en: 'The case {case} has changed since the review was asked for and is “{state}” now. Give it back, and answer the customer as things stand.',
    },
    publicValues: ['state'],
  },
  'decisions-too-many': {
    status: 409,
    title: { 'zh-Hans': '审批次数已满', 'zh-Hant': '審核次數已滿', en: 'Decided too often' },
    detail: {
      'zh-Hans': '一份案卷最多审批 {most} 次，每次都要查询信用报告。请请人工复核，或撤回后重新办理。',
      'zh-Hant': '一份案卷最多審核 {most} 次，每次都要查詢信用報告。請請人工覆核，或撤回後重新辦理。',
      en: 'A case is decided {most} times at most, as each asks for a credit report. Ask a person to look, or withdraw it and begin anew.',
    },
    publicValues: ['most'],
  },
  'home-case-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个案卷', 'zh-Hant': '沒有這個案卷', en: 'No such case' },
    detail: {
      'zh-Hans': '没有编号为 {case} 的案卷。请核对编号。',
      'zh-Hant': '沒有編號為 {case} 的案卷。請核對編號。',
      en: 'There is no case {case}. Check its number.',
    },
  },
  'home-case-state': {
    status: 409,
    title: { 'zh-Hans': '案卷不在这一步', 'zh-Hant': '案卷不在這一步', en: 'The case is not at this step' },
    detail: {
      'zh-Hans': '案卷 {case} 目前是“{state}”，不能这样办理。请查看案卷的下一步。',
      'zh-Hant': '案卷 {case} 目前是「{state}」，不能這樣辦理。請查看案卷的下一步。',
      en: 'The case {case} is “{state}” now, where this cannot be done. See what comes next on its page.',
    },
    publicValues: ['state'],
  },
  'case-elsewhere': {
    status: 409,
    title: { 'zh-Hans': '案卷在另一渠道', 'zh-Hant': '案卷在另一通路', en: 'The case is somewhere else' },
    detail: {
      'zh-Hans': '案卷 {case} 目前在“{channel}”办理。请先把它转过来。',
      'zh-Hant': '案卷 {case} 目前在「{channel}」辦理。請先把它轉過來。',
      en: 'The case {case} is worked on at “{channel}”. Move it here first.',
    },
    publicValues: ['channel'],
  },
  'case-there-already': {
    status: 409,
    title: { 'zh-Hans': '案卷已在此处', 'zh-Hant': '案卷已在此處', en: 'The case is there already' },
    detail: {
      'zh-Hans': '案卷 {case} 已在“{channel}”，无需再转。',
      'zh-Hant': '案卷 {case} 已在「{channel}」，無需再轉。',
      en: 'The case {case} is at “{channel}” already.',
    },
    publicValues: ['channel'],
  },
  'case-for-nobody': {
    status: 422,
    title: { 'zh-Hans': '未写明客户', 'zh-Hant': '未寫明客戶', en: 'For which customer?' },
    detail: {
      'zh-Hans': '柜面开立案卷须写明客户编号。',
      'zh-Hant': '臨櫃開立案卷須寫明客戶編號。',
      en: 'A case that is opened at the counter names its customer.',
    },
  },
  'cases-too-many': {
    status: 409,
    title: { 'zh-Hans': '案卷过多', 'zh-Hant': '案卷過多', en: 'Too many cases' },
    detail: {
      'zh-Hans': '同时办理的案卷不超过 {most} 个。请先完成或撤回一个。',
      'zh-Hant': '同時辦理的案卷不超過 {most} 個。請先完成或撤回一個。',
      en: 'No more than {most} cases go on at once. Finish or drop one first.',
    },
    publicValues: ['most'],
  },
  'section-empty': {
    status: 422,
    title: { 'zh-Hans': '没有填写内容', 'zh-Hant': '沒有填寫內容', en: 'Nothing was filled in' },
    detail: {
      'zh-Hans': '请至少填写一部分：企业、个人、房产或股权。',
      'zh-Hant': '請至少填寫一部分：商號、個人、不動產或股權。',
      en: 'Fill in at least one part: company, owner, home or ownership.',
    },
  },
  'section-missing': {
    status: 409,
    title: { 'zh-Hans': '案卷还不完整', 'zh-Hant': '案卷還不完整', en: 'The case is not complete' },
    detail: {
      'zh-Hans': '还缺“{section}”这一部分。请先补齐。',
      'zh-Hant': '還缺「{section}」這一部分。請先補齊。',
      en: 'The part “{section}” is missing. Complete it first.',
    },
    publicValues: ['section'],
  },
  'section-not-of-edition': {
    status: 422,
    title: { 'zh-Hans': '该版本没有这一部分', 'zh-Hant': '該版本沒有這一部分', en: 'Not in this edition' },
    detail: {
      'zh-Hans': '个人版没有“{section}”这一部分。',
      'zh-Hant': '個人版沒有「{section}」這一部分。',
      en: 'The personal edition has no part “{section}”.',
    },
    publicValues: ['section'],
  },
});
