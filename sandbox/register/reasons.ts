import { reasons } from '@sandglass/operations';

export const registerReasons = reasons({
  'pilot-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个试点', 'zh-Hant': '沒有這個試點', en: 'No such pilot' },
    detail: {
      'zh-Hans': '登记册中没有试点 {pilot}。请在登记册首页核对名称。',
      'zh-Hant': '登記冊中沒有試點 {pilot}。請在登記冊首頁核對名稱。',
      en: 'The register has no pilot {pilot}. Check the name on the register’s first page.',
    },
  },
  'pilot-exists': {
    status: 409,
    title: { 'zh-Hans': '试点已存在', 'zh-Hant': '試點已存在', en: 'The pilot exists already' },
    detail: {
      'zh-Hans': '试点 {pilot} 已在登记册中。请使用新的标识，或修改原有声明书。',
      'zh-Hant': '試點 {pilot} 已在登記冊中。請使用新的識別碼，或修改原有聲明書。',
      en: 'The pilot {pilot} is in the register already. Choose another id, or amend its declaration.',
    },
  },
  'declaration-invalid': {
    status: 422,
    title: { 'zh-Hans': '声明书不完整', 'zh-Hant': '聲明書不完整', en: 'The declaration is not valid' },
    detail: {
      'zh-Hans': '声明书有 {count} 处问题，逐条列在 errors 中。请改正后重新提交。',
      'zh-Hant': '聲明書有 {count} 處問題，逐條列在 errors 中。請改正後重新提交。',
      en: 'The declaration has {count} problem(s), each listed under errors. Mend them and send it again.',
    },
  },
  'not-your-pilot': {
    status: 403,
    title: {
      'zh-Hans': '不是本机构的试点',
      'zh-Hant': '不是本機構的試點',
      en: 'Another institution’s pilot',
    },
    detail: {
      'zh-Hans': '试点 {pilot} 由另一机构申报，本机构不能处理。',
      'zh-Hant': '試點 {pilot} 由另一機構申報，本機構不能處理。',
      en: 'The pilot {pilot} was declared by another institution; yours cannot act on it.',
    },
  },
  'state-does-not-allow': {
    status: 409,
    title: { 'zh-Hans': '当前状态不允许', 'zh-Hant': '目前狀態不允許', en: 'Not in this state' },
    detail: {
      'zh-Hans': '试点 {pilot} 处于“{state}”状态，不能执行“{step}”。请查看登记册上的下一步。',
      'zh-Hant': '試點 {pilot} 處於「{state}」狀態，不能執行「{step}」。請查看登記冊上的下一步。',
      en: 'The pilot {pilot} is {state}, which does not allow “{step}”. See the register for what comes next.',
    },
    publicValues: ['pilot', 'state', 'step'],
  },
  'comment-window-open': {
    status: 409,
    title: { 'zh-Hans': '公示期未结束', 'zh-Hant': '公示期未結束', en: 'The comment window is still open' },
    detail: {
      'zh-Hans': '试点 {pilot} 的公示期到 {until} 结束，之前不能登记。请待公示期结束。',
      'zh-Hant': '試點 {pilot} 的公示期到 {until} 結束，之前不能登記。請待公示期結束。',
      en: 'The public may comment on {pilot} until {until}; it cannot be admitted before. Wait for the window to close.',
    },
    publicValues: ['pilot', 'until'],
  },
  'comment-window-closed': {
    status: 409,
    title: { 'zh-Hans': '公示期已结束', 'zh-Hant': '公示期已結束', en: 'The comment window is closed' },
    detail: {
      'zh-Hans': '试点 {pilot} 现在不接受公示意见。投诉渠道见其声明书。',
      'zh-Hant': '試點 {pilot} 現在不接受公示意見。申訴管道見其聲明書。',
      en: 'The pilot {pilot} takes no comments now. Its declaration says where to complain.',
    },
  },
  'may-not-lift': {
    status: 403,
    title: { 'zh-Hans': '无权恢复', 'zh-Hant': '無權恢復', en: 'This suspension is not yours to lift' },
    detail: {
      'zh-Hans': '试点 {pilot} 由监管机构暂停，只有监管机构可以恢复。',
      'zh-Hant': '試點 {pilot} 由監理機構暫停，只有監理機構可以恢復。',
      en: 'The supervisor suspended {pilot}; only the supervisor may resume it.',
    },
  },
});
