import { reasons } from '@sandglass/operations';

/** Refusals about what a home is worth. */
export const valueReasons = reasons({
  'value-too-old': {
    status: 409,
    title: { 'zh-Hans': '估值已过期', 'zh-Hant': '估價已過期', en: 'The value is too old' },
    detail: {
      'zh-Hans': '这一估值只能用到 {until}。请重新估值，再提交审批。',
      'zh-Hant': '這一估價只能用到 {until}。請重新估價，再提交審核。',
      en: 'This value could be used until {until}. Have the home valued again, then let the case be decided.',
    },
    publicValues: ['until'],
  },
  'home-pledged': {
    status: 409,
    title: {
      'zh-Hans': '该房产已为另一笔贷款抵押',
      'zh-Hant': '該不動產已為另一筆貸款抵押',
      en: 'The home secures another loan already',
    },
    detail: {
      'zh-Hans':
        '同一权证号的房产已抵押给本试点的另一笔贷款。一处房产只担保一笔；请先结清并解除那一笔的抵押，或换一处房产。',
      'zh-Hant':
        '同一權狀字號的不動產已抵押給本試辦的另一筆貸款。一處不動產只擔保一筆；請先結清並塗銷那一筆的抵押，或換一處不動產。',
      en: 'A home with this deed secures another loan of this pilot. One home secures one loan: repay that one and have its mortgage released, or offer another home.',
    },
  },
  'value-zero': {
    status: 422,
    title: { 'zh-Hans': '估值不能为零', 'zh-Hant': '估價不能為零', en: 'A home is worth something' },
    detail: {
      'zh-Hans': '估值为零的房产不能抵押。请核对报告后重新填写。',
      'zh-Hant': '估價為零的不動產不能抵押。請核對報告後重新填寫。',
      en: 'A home valued at zero secures nothing. Check the report and enter its value.',
    },
  },
  'liens-above-value': {
    status: 409,
    title: {
      'zh-Hans': '先顺位抵押已超过价值',
      'zh-Hant': '先順位抵押已超過價值',
      en: 'Prior liens exceed the value',
    },
    detail: {
      'zh-Hans': '先顺位抵押的最高债权额合计 {liens} 元，不低于计入的价值 {value} 元，已没有可抵押的余值。',
      'zh-Hant': '先順位抵押的最高限額合計 {liens} 元，不低於計入的價值 {value} 元，已沒有可抵押的餘值。',
      en: 'Prior liens at their maximum, ¥{liens}, leave nothing of the counted value, ¥{value}.',
    },
  },
  'liens-hidden': {
    status: 409,
    title: {
      'zh-Hans': '登记簿上还有抵押',
      'zh-Hant': '登記簿上還有抵押',
      en: 'The registry shows more liens',
    },
    detail: {
      'zh-Hans':
        '登记机构查得这处房产的先顺位抵押最高债权额合计 {registered} 元，案卷只填写了 {stated} 元。请把案卷转到柜面，由经办人核对并补填后再审批；已还清的，请先办理注销登记。',
      'zh-Hant':
        '登記機關查得這處不動產的先順位抵押最高限額合計 {registered} 元，案卷只填寫了 {stated} 元。請將案卷轉至臨櫃，由經辦人核對並補填後再審核；已清償的，請先辦理塗銷登記。',
      en: 'The registry shows prior liens of ¥{registered} at their maximum on this home, the case names ¥{stated}. Move the case to the counter, where an officer checks and adds them; what is repaid has to be struck off the register first.',
    },
  },
  'evidence-missing': {
    status: 422,
    title: { 'zh-Hans': '缺少所依据的材料', 'zh-Hant': '缺少所依據的文件', en: 'The paper is missing' },
    detail: {
      'zh-Hans': '这一步须依据案卷中相应种类的材料。请先把它加入案卷，再选择它。',
      'zh-Hant': '這一步須依據案卷中相應種類的文件。請先把它加入案卷，再選擇它。',
      en: 'This step rests on a paper of its own kind that is kept in this case. Add it to the case, then choose it.',
    },
  },
  'value-not-proposed': {
    status: 409,
    title: { 'zh-Hans': '没有待确认的估值', 'zh-Hant': '沒有待確認的估價', en: 'Nothing to confirm' },
    detail: {
      'zh-Hans': '这一估值没有提出、已经处理，或案卷已变动。请刷新案卷。',
      'zh-Hant': '這一估價沒有提出、已經處理，或案卷已變動。請重新整理案卷。',
      en: 'This value was not proposed, is settled already, or the case has changed. Look at the case again.',
    },
  },
  'value-superseded': {
    status: 409,
    title: { 'zh-Hans': '已有更新的估值', 'zh-Hant': '已有更新的估價', en: 'There is a newer value' },
    detail: {
      'zh-Hans': '这一估值是 {on} 的，而案卷在 {since} 已重新估值。请退回；如报告仍然适用，请重新提出。',
      'zh-Hant': '這一估價是 {on} 的，而案卷在 {since} 已重新估價。請退回；如報告仍然適用，請重新提出。',
      en: 'This value is of {on}, and the home was valued again on {since}. Send it back; where the report still holds, propose it anew.',
    },
    publicValues: ['on', 'since'],
  },
  'value-own': {
    status: 403,
    title: { 'zh-Hans': '须由另一人确认', 'zh-Hant': '須由另一人確認', en: 'Another officer confirms' },
    detail: {
      'zh-Hans': '提出估值的人不能自己确认。请由另一位经办人办理。',
      'zh-Hant': '提出估價的人不能自己確認。請由另一位經辦人辦理。',
      en: 'Who proposed a value does not confirm it. Let another officer look.',
    },
  },
});
