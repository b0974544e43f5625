import { reasons } from '@sandglass/operations';

/** Refusals on the way from an application to a contract. A declined application is not among them: it is done. */
export const applicationReasons = reasons({
  'application-open': {
    status: 409,
    title: { 'zh-Hans': '已有未完成的申请', 'zh-Hant': '已有未完成的申請', en: 'An application is open' },
    detail: {
      'zh-Hans': '申请 {application} 已批准、尚待签约。请先签约，或等该批复于 {until} 之后失效。',
      'zh-Hant': '申請 {application} 已核准、尚待簽約。請先簽約，或等該核准於 {until} 之後失效。',
      en: 'Application {application} is approved and waits to be signed. Sign it, or wait until its offer ends after {until}.',
    },
  },
  'application-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这笔申请', 'zh-Hant': '沒有這筆申請', en: 'No such application' },
    detail: {
      'zh-Hans': '没有找到申请 {application}。请核对编号。',
      'zh-Hant': '找不到申請 {application}。請核對編號。',
      en: 'There is no application {application}. Check the number.',
    },
  },
  'application-not-approved': {
    status: 409,
    title: { 'zh-Hans': '申请未处于待签约状态', 'zh-Hant': '申請未處於待簽約狀態', en: 'Nothing to sign' },
    detail: {
      'zh-Hans': '申请 {application} 的状态是“{state}”，不能签约。请查看贷款列表或重新申请。',
      'zh-Hant': '申請 {application} 的狀態是「{state}」，不能簽約。請查看貸款列表或重新申請。',
      en: 'Application {application} is {state} and cannot be signed. Look at your loans, or apply again.',
    },
    publicValues: ['state'],
  },
  'base-not-read': {
    status: 409,
    title: { 'zh-Hans': '还没有读取凭据', 'zh-Hant': '尚未讀取憑據', en: 'Nothing was read for it yet' },
    detail: {
      'zh-Hans': '该产品以“{base}”为依据，需要先经您授权读取，且 30 天内有效。请先授权并读取，再提交申请。',
      'zh-Hant': '該產品以「{base}」為依據，需要先經您授權讀取，且 30 天內有效。請先授權並讀取，再送出申請。',
      en: 'This product stands on “{base}”, which the bank reads first by your consent, good for 30 days. Allow it and let it be read, then apply.',
    },
    publicValues: ['base'],
  },
  'renewal-other-product': {
    status: 422,
    title: { 'zh-Hans': '产品不同', 'zh-Hant': '產品不同', en: 'Another product' },
    detail: {
      'zh-Hans': '续贷须为原贷款的产品“{product}”。如需其他产品，请另行申请。',
      'zh-Hant': '續貸須為原貸款的產品「{product}」。如需其他產品，請另行申請。',
      en: 'A renewal is of the same product, “{product}”. For another one, apply for new money.',
    },
    publicValues: ['product'],
  },
  'application-renews': {
    status: 409,
    title: { 'zh-Hans': '这是续贷', 'zh-Hant': '這是續貸', en: 'This is a renewal' },
    detail: {
      'zh-Hans': '申请 {application} 是续贷，请在续贷页面签署。',
      'zh-Hant': '申請 {application} 是續貸，請在續貸頁面簽署。',
      en: 'Application {application} is for a renewal: sign it as such.',
    },
  },
  'application-renews-nothing': {
    status: 409,
    title: { 'zh-Hans': '这不是续贷', 'zh-Hant': '這不是續貸', en: 'This is no renewal' },
    detail: {
      'zh-Hans': '申请 {application} 不是续贷，请按普通贷款签约。',
      'zh-Hant': '申請 {application} 不是續貸，請依一般貸款簽約。',
      en: 'Application {application} is for new money: sign it as a loan.',
    },
  },
});
