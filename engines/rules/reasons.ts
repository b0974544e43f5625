import { reasons } from '@sandglass/operations';

/** Refusals on a decision table's way from draft to release and back. */
export const rulesReasons = reasons({
  'rules-table-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这张规则表', 'zh-Hant': '沒有這張規則表', en: 'No such rule table' },
    detail: {
      'zh-Hans': '没有规则表 {table}。请从规则表列表中选择。',
      'zh-Hant': '沒有規則表 {table}。請從規則表清單中選擇。',
      en: 'There is no rule table {table}. Choose one from the list of tables.',
    },
    publicValues: ['table'],
  },
  'rules-not-sound': {
    status: 422,
    title: { 'zh-Hans': '规则表有误', 'zh-Hant': '規則表有誤', en: 'The rule table is not sound' },
    detail: {
      'zh-Hans': '规则表有 {count} 处问题，尚未保存。请逐处改正后再保存。',
      'zh-Hant': '規則表有 {count} 處問題，尚未儲存。請逐處改正後再儲存。',
      en: 'The rule table was not saved: {count} things in it are wrong. Mend each where it stands, then save.',
    },
    publicValues: ['count'],
  },
  'rules-draft-moved': {
    status: 409,
    title: { 'zh-Hans': '草稿已被更改', 'zh-Hant': '草稿已被更改', en: 'The draft has changed' },
    detail: {
      'zh-Hans': '此后草稿已有更改（{officer}）。请重新载入，看过之后再继续。',
      'zh-Hant': '此後草稿已有更改（{officer}）。請重新載入，看過之後再繼續。',
      en: 'The draft was changed since you opened it ({officer}). Reload it, look, and go on from there.',
    },
  },
  'rules-untested': {
    status: 409,
    title: { 'zh-Hans': '没有测试用例', 'zh-Hant': '沒有測試案例', en: 'No test cases' },
    detail: {
      'zh-Hans': '规则表 {table} 的草稿没有测试用例，不能提交。请至少添加一个用例及其预期结果。',
      'zh-Hant': '規則表 {table} 的草稿沒有測試案例，不能提交。請至少新增一個案例及其預期結果。',
      en: 'The draft of {table} has no test cases and cannot be proposed. Add at least one case with what you expect.',
    },
    publicValues: ['table'],
  },
  'rules-case-failing': {
    status: 409,
    title: { 'zh-Hans': '测试用例未通过', 'zh-Hant': '測試案例未通過', en: 'A test case fails' },
    detail: {
      'zh-Hans': '这些用例未得到预期结果：{cases}。请改正规则或预期结果。',
      'zh-Hant': '這些案例未得到預期結果：{cases}。請改正規則或預期結果。',
      en: 'These cases do not get what they expect: {cases}. Mend the rules, or what is expected.',
    },
  },
  'rules-unchanged': {
    status: 409,
    title: { 'zh-Hans': '与现行版本相同', 'zh-Hant': '與現行版本相同', en: 'Nothing has changed' },
    detail: {
      'zh-Hans': '草稿与现行的第 {version} 版相同，无可发布。',
      'zh-Hant': '草稿與現行的第 {version} 版相同，無可發布。',
      en: 'The draft is the same as version {version}, which is in force. There is nothing to release.',
    },
    publicValues: ['version'],
  },
  'rules-not-proposed': {
    status: 409,
    title: { 'zh-Hans': '没有这项提议', 'zh-Hant': '沒有這項提議', en: 'No such proposal' },
    detail: {
      'zh-Hans': '提议 {proposal} 已被撤回、取代或发布。请刷新后查看。',
      'zh-Hant': '提議 {proposal} 已被撤回、取代或發布。請重新整理後查看。',
      en: 'Proposal {proposal} was given back, replaced or released. Reload and look at what stands now.',
    },
    publicValues: ['proposal'],
  },
  'rules-second-officer': {
    status: 403,
    title: {
      'zh-Hans': '须由另一人发布',
      'zh-Hant': '須由另一人發布',
      en: 'Another officer must release it',
    },
    detail: {
      'zh-Hans': '这张规则表是您本人提交的。请由另一位工作人员看过后发布。',
      'zh-Hant': '這張規則表是您本人提交的。請由另一位人員看過後發布。',
      en: 'You proposed this table yourself. Ask another officer to look at it and release it.',
    },
  },
  'rules-version-moved': {
    status: 409,
    title: { 'zh-Hans': '现行版本已变', 'zh-Hant': '現行版本已變', en: 'Another version is in force' },
    detail: {
      'zh-Hans': '现行的已不是第 {version} 版，而是第 {inForce} 版。请刷新后再决定。',
      'zh-Hant': '現行的已不是第 {version} 版，而是第 {inForce} 版。請重新整理後再決定。',
      en: 'Version {version} is no longer in force; version {inForce} is. Reload, then decide.',
    },
    publicValues: ['version', 'inForce'],
  },
  'rules-version-outgrown': {
    status: 409,
    title: {
      'zh-Hans': '旧版本已不适用',
      'zh-Hant': '舊版本已不適用',
      en: 'The earlier version is outgrown',
    },
    detail: {
      'zh-Hans':
        '第 {version} 版所看的栏目程序已不再提供，回退后将没有规则可用。请起草新版本，或暂停新业务。',
      'zh-Hant':
        '第 {version} 版所看的欄位程式已不再提供，回復後將沒有規則可用。請起草新版本，或暫停新業務。',
      en: 'Version {version} asks for what the program no longer knows, so nothing could be decided by it. Draft a new version, or pause new business.',
    },
    publicValues: ['version'],
  },
  'rules-refuse-everybody': {
    status: 409,
    title: {
      'zh-Hans': '新规则会全部拒绝',
      'zh-Hant': '新規則會全部拒絕',
      en: 'The new rules refuse everybody',
    },
    detail: {
      'zh-Hans': '最近 {asked} 个案例按新规则会全部被拒。若要停止放款，请暂停新业务；否则请检查各行条件。',
      'zh-Hant': '最近 {asked} 個案例按新規則會全部被拒。若要停止放款，請暫停新業務；否則請檢查各列條件。',
      en: 'Each of the last {asked} cases would be refused. To lend to nobody, pause new business; else look at the rows’ conditions.',
    },
    publicValues: ['asked'],
  },
  'rules-first-version': {
    status: 409,
    title: { 'zh-Hans': '没有更早的版本', 'zh-Hant': '沒有更早的版本', en: 'There is no earlier version' },
    detail: {
      'zh-Hans': '第 {version} 版之前没有其他版本，无法回退。请起草新版本。',
      'zh-Hant': '第 {version} 版之前沒有其他版本，無法回復。請起草新版本。',
      en: 'No version was in force before version {version}, so there is nothing to go back to. Draft a new one.',
    },
    publicValues: ['version'],
  },
  'rules-unavailable': {
    status: 409,
    title: { 'zh-Hans': '暂无规则表', 'zh-Hant': '暫無規則表', en: 'No rules are in force' },
    detail: {
      'zh-Hans': '规则表 {table} 尚未发布，暂不能作出决定。请稍后再试；银行工作人员须先发布规则表。',
      'zh-Hant': '規則表 {table} 尚未發布，暫不能作出決定。請稍後再試；銀行人員須先發布規則表。',
      en: 'The rule table {table} is not released, so nothing can be decided. Try later; the bank’s staff must release it first.',
    },
    publicValues: ['table'],
  },
});
