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
      'zh-Hans': '试点 {pilot} 的暂停不是由您一方作出的，只能由作出暂停的一方恢复。',
      'zh-Hant': '試點 {pilot} 的暫停不是由您一方作出的，只能由作出暫停的一方恢復。',
      en: '{pilot} was not suspended by you; only whoever suspended it may resume it.',
    },
  },
  'draft-saved-elsewhere': {
    status: 409,
    title: { 'zh-Hans': '草稿已在别处保存', 'zh-Hant': '草稿已在別處儲存', en: 'Saved elsewhere' },
    detail: {
      'zh-Hans': '试点 {pilot} 的草稿已有更新的保存（第 {save} 次）。请先载入最新草稿，再继续修改。',
      'zh-Hant': '試點 {pilot} 的草稿已有較新的儲存（第 {save} 次）。請先載入最新草稿，再繼續修改。',
      en: 'The draft of {pilot} was saved elsewhere since (save {save}). Load the newest one, then go on.',
    },
    publicValues: ['pilot', 'save'],
  },
  'draft-missing': {
    status: 409,
    title: { 'zh-Hans': '没有草稿', 'zh-Hant': '沒有草稿', en: 'No draft' },
    detail: {
      'zh-Hans': '试点 {pilot} 还没有可提交的草稿。请先填写并保存。',
      'zh-Hant': '試點 {pilot} 尚無可提交的草稿。請先填寫並儲存。',
      en: 'There is no draft of {pilot} to hand in. Write and save one first.',
    },
    publicValues: ['pilot'],
  },
  'questions-too-many': {
    status: 409,
    title: { 'zh-Hans': '问题过多', 'zh-Hant': '問題過多', en: 'Too many questions' },
    detail: {
      'zh-Hans': '试点 {pilot} 已有 {most} 个未结问题。请先结清其中一部分。',
      'zh-Hant': '試點 {pilot} 已有 {most} 個未結問題。請先結清其中一部分。',
      en: '{pilot} has {most} open questions. Settle some of them first.',
    },
    publicValues: ['pilot', 'most'],
  },
  'question-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个问题', 'zh-Hant': '沒有這個問題', en: 'No such question' },
    detail: {
      'zh-Hans': '没有编号为 {question} 的问题。请核对编号。',
      'zh-Hant': '沒有編號為 {question} 的問題。請核對編號。',
      en: 'There is no question {question}. Check its number.',
    },
  },
  'question-settled': {
    status: 409,
    title: { 'zh-Hans': '问题已结', 'zh-Hant': '問題已結', en: 'The question is settled' },
    detail: {
      'zh-Hans': '问题 {question} 已结，不再接受留言。请另提一个问题。',
      'zh-Hant': '問題 {question} 已結，不再接受留言。請另提一個問題。',
      en: 'The question {question} is settled and takes no more messages. Ask a new one.',
    },
    publicValues: ['question'],
  },
  'question-full': {
    status: 409,
    title: { 'zh-Hans': '留言已满', 'zh-Hant': '留言已滿', en: 'The thread is full' },
    detail: {
      'zh-Hans': '问题 {question} 已有 {most} 条留言，不再接受新的。请由监管机构结清，必要时另提一个问题。',
      'zh-Hant': '問題 {question} 已有 {most} 則留言，不再接受新的。請由監理機構結清，必要時另提一個問題。',
      en: 'The question {question} has {most} messages and takes no more. The supervisor settles it and, where need be, asks a new one.',
    },
    publicValues: ['question', 'most'],
  },
  'questions-open': {
    status: 409,
    title: { 'zh-Hans': '仍有未结问题', 'zh-Hant': '仍有未結問題', en: 'Questions are open' },
    detail: {
      'zh-Hans': '试点 {pilot} 还有 {count} 个未结问题。请先结清，再作决定。',
      'zh-Hant': '試點 {pilot} 還有 {count} 個未結問題。請先結清，再作決定。',
      en: '{pilot} has {count} open question(s). Settle them before the decision.',
    },
    publicValues: ['pilot', 'count'],
  },
  'comments-unanswered': {
    status: 409,
    title: { 'zh-Hans': '仍有意见未答复', 'zh-Hant': '仍有意見未答覆', en: 'Comments are not answered' },
    detail: {
      'zh-Hans': '试点 {pilot} 还有 {count} 条公众意见未答复。请申报机构逐条答复后再作决定。',
      'zh-Hant': '試點 {pilot} 還有 {count} 則公眾意見未答覆。請申報機構逐則答覆後再作決定。',
      en: '{count} comment(s) on {pilot} have no answer yet. The institution answers each one before the decision.',
    },
    publicValues: ['pilot', 'count'],
  },
  'decision-not-proposed': {
    status: 409,
    title: { 'zh-Hans': '尚无人提出此决定', 'zh-Hant': '尚無人提出此決定', en: 'Nobody proposed this' },
    detail: {
      'zh-Hans': '试点 {pilot} 的“{decision}”须先由一名经办人提出，再由另一人批准。',
      'zh-Hant': '試點 {pilot} 的「{decision}」須先由一名經辦人提出，再由另一人核准。',
      en: '“{decision}” on {pilot} needs one officer to propose it and another to approve it. Propose it first.',
    },
    publicValues: ['pilot', 'decision'],
  },
  'four-eyes': {
    status: 403,
    title: { 'zh-Hans': '须由另一人批准', 'zh-Hant': '須由另一人核准', en: 'Another officer must approve' },
    detail: {
      'zh-Hans': '提出人不能批准自己提出的决定。请由另一名经办人批准试点 {pilot}。',
      'zh-Hant': '提出人不能核准自己提出的決定。請由另一名經辦人核准試點 {pilot}。',
      en: 'Whoever proposed a decision cannot approve it. Ask another officer to approve {pilot}.',
    },
    publicValues: ['pilot'],
  },
  'proposal-changed': {
    status: 409,
    title: { 'zh-Hans': '提议已变更', 'zh-Hant': '提議已變更', en: 'Another proposal stands now' },
    detail: {
      'zh-Hans': '您审阅之后，试点 {pilot} 有了新的提议，条件或理由可能不同。请重新阅读后再批准。',
      'zh-Hant': '您審閱之後，試點 {pilot} 有了新的提議，條件或理由可能不同。請重新閱讀後再核准。',
      en: 'Since you read it, another proposal on {pilot} took its place; its conditions or reasons may differ. Read it, then approve.',
    },
    publicValues: ['pilot'],
  },
  'report-changed': {
    status: 409,
    title: { 'zh-Hans': '报告已变更', 'zh-Hant': '報告已變更', en: 'Another report stands now' },
    detail: {
      'zh-Hans': '您审阅之后，机构就试点 {pilot} 提交了新的报告。请重新阅读后再办理。',
      'zh-Hant': '您審閱之後，機構就試點 {pilot} 提交了新的報告。請重新閱讀後再辦理。',
      en: 'Since you read it, the institution of {pilot} handed in another report. Read it, then decide.',
    },
    publicValues: ['pilot'],
  },
  'exit-under-way': {
    status: 409,
    title: { 'zh-Hans': '退出已在进行', 'zh-Hant': '退出已在進行', en: 'The exit is under way' },
    detail: {
      'zh-Hans': '试点 {pilot} 的退出已于 {at} 启动，不再另作决定。请在登记册查看退出进度。',
      'zh-Hant': '試點 {pilot} 的退出已於 {at} 啟動，不再另作決定。請在登記冊查看退出進度。',
      en: 'The exit of {pilot} was started at {at}, and no other decision takes its place. The register shows how far it is.',
    },
    publicValues: ['pilot', 'at'],
  },
  'review-incomplete': {
    status: 422,
    title: { 'zh-Hans': '审查不完整', 'zh-Hant': '審查不完整', en: 'The review is incomplete' },
    detail: {
      'zh-Hans': '准则“{criterion}”还没有结论，或同一准则写了两次。请逐条给出支持与不支持的迹象和理由。',
      'zh-Hant': '準則「{criterion}」尚無結論，或同一準則寫了兩次。請逐條給出支持與不支持的跡象及理由。',
      en: 'The criterion “{criterion}” is not judged, or judged twice. Give each one its indicators and a reason.',
    },
    publicValues: ['criterion'],
  },
  'criterion-not-met': {
    status: 409,
    title: { 'zh-Hans': '有准则未满足', 'zh-Hant': '有準則未滿足', en: 'A criterion is not met' },
    detail: {
      'zh-Hans': '审查认为准则“{criterion}”未满足，不能提出登记。请先退回、提问或不予登记。',
      'zh-Hant': '審查認為準則「{criterion}」未滿足，不能提出登記。請先退回、提問或不予登記。',
      en: 'By the review “{criterion}” is not met, so admission cannot be proposed. Return, ask or decline instead.',
    },
    publicValues: ['criterion'],
  },
  'condition-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这一条件', 'zh-Hant': '沒有這一條件', en: 'No such condition' },
    detail: {
      'zh-Hans': '试点 {pilot} 没有第 {condition} 项登记条件。请核对序号。',
      'zh-Hant': '試點 {pilot} 沒有第 {condition} 項登記條件。請核對序號。',
      en: '{pilot} has no condition number {condition}. Check the number.',
    },
    publicValues: ['pilot', 'condition'],
  },
  'condition-state': {
    status: 409,
    title: {
      'zh-Hans': '条件状态不允许',
      'zh-Hant': '條件狀態不允許',
      en: 'The condition does not stand so',
    },
    detail: {
      'zh-Hans': '试点 {pilot} 第 {condition} 项条件的状态是 {state}，不能这样办理。请刷新后再看。',
      'zh-Hant': '試點 {pilot} 第 {condition} 項條件的狀態是 {state}，不能這樣辦理。請重新整理後再看。',
      en: 'Condition {condition} of {pilot} is {state}; this cannot be done now. Load it again and see what can.',
    },
    publicValues: ['pilot', 'condition', 'state'],
  },
  'condition-due-past': {
    status: 422,
    title: { 'zh-Hans': '期限已过', 'zh-Hant': '期限已過', en: 'Due in the past' },
    detail: {
      'zh-Hans': '条件的期限 {due} 早于今天。请填写今天或以后的日期。',
      'zh-Hant': '條件的期限 {due} 早於今天。請填寫今天或以後的日期。',
      en: 'A condition is due on {due}, which is over. Name today or a later day.',
    },
    publicValues: ['due'],
  },
  'conditions-too-long': {
    status: 422,
    title: { 'zh-Hans': '条件过长', 'zh-Hant': '條件過長', en: 'The conditions are too long' },
    detail: {
      'zh-Hans':
        '各项条件共 {count} 个字符，日志的一条记录最多容纳 {most} 个。请写短些，细节可写入附件并在此注明。',
      'zh-Hant':
        '各項條件共 {count} 個字元，日誌的一筆紀錄最多容納 {most} 個。請寫短些，細節可寫入附件並在此註明。',
      en: 'The conditions have {count} characters together, and an entry of the log takes {most}. Shorten them; details may stand in a paper that they name.',
    },
    publicValues: ['count', 'most'],
  },
  'conditions-open': {
    status: 409,
    title: { 'zh-Hans': '尚有条件未满足', 'zh-Hant': '尚有條件未滿足', en: 'Conditions are not met yet' },
    detail: {
      'zh-Hans': '试点 {pilot} 尚有 {count} 项登记条件未满足。须先由机构报告、监管机构接受。',
      'zh-Hant': '試點 {pilot} 尚有 {count} 項登記條件未滿足。須先由機構報告、監理機構接受。',
      en: '{count} condition(s) of {pilot} are not met. The institution reports them first, and the supervisor accepts.',
    },
    publicValues: ['pilot', 'count'],
  },
  'words-personal': {
    status: 422,
    title: { 'zh-Hans': '含有个人信息', 'zh-Hant': '含有個人資料', en: 'Personal data' },
    detail: {
      'zh-Hans': '这段文字将公开，其中似有个人信息（{kind}）。请删去后重新提交。',
      'zh-Hant': '這段文字將公開，其中似有個人資料（{kind}）。請刪去後重新提交。',
      en: 'These words become public and seem to hold personal data ({kind}). Leave it out and send them again.',
    },
    publicValues: ['kind'],
  },
  'drill-unreported': {
    status: 409,
    title: { 'zh-Hans': '没有待确认的演练', 'zh-Hant': '沒有待確認的演練', en: 'No drill to confirm' },
    detail: {
      'zh-Hans': '试点 {pilot} 没有待确认的演练报告。请等机构报告后再办理。',
      'zh-Hant': '試點 {pilot} 沒有待確認的演練報告。請等機構報告後再辦理。',
      en: '{pilot} has no reported drill that waits. The institution reports one first.',
    },
    publicValues: ['pilot'],
  },
  'amendment-open': {
    status: 409,
    title: { 'zh-Hans': '已有待批变更', 'zh-Hant': '已有待核變更', en: 'An amendment is being decided' },
    detail: {
      'zh-Hans': '试点 {pilot} 已有待批的变更（版本 {version}）。请先等待或撤回。',
      'zh-Hant': '試點 {pilot} 已有待核的變更（版本 {version}）。請先等待或撤回。',
      en: 'An amendment of {pilot} (version {version}) is being decided. Wait for it, or take it back.',
    },
    publicValues: ['pilot', 'version'],
  },
  'amendment-missing': {
    status: 409,
    title: { 'zh-Hans': '没有待批变更', 'zh-Hant': '沒有待核變更', en: 'No amendment to decide' },
    detail: {
      'zh-Hans': '试点 {pilot} 没有可作此处理的变更。请查看登记册上的当前版本。',
      'zh-Hant': '試點 {pilot} 沒有可作此處理的變更。請查看登記冊上的目前版本。',
      en: '{pilot} has no amendment at this stage. See the register for the version in force.',
    },
    publicValues: ['pilot'],
  },
  'amendment-unchanged': {
    status: 422,
    title: { 'zh-Hans': '没有变化', 'zh-Hant': '沒有變化', en: 'Nothing is changed' },
    detail: {
      'zh-Hans': '变更与试点 {pilot} 现行声明书完全相同。请先修改再提交。',
      'zh-Hant': '變更與試點 {pilot} 現行聲明書完全相同。請先修改再提交。',
      en: 'The amendment of {pilot} equals the declaration in force. Change something first.',
    },
    publicValues: ['pilot'],
  },
  'limit-restarts': {
    status: 422,
    title: {
      'zh-Hans': '限额会重新计数',
      'zh-Hant': '限額會重新計數',
      en: 'A limit would begin to count anew',
    },
    detail: {
      'zh-Hans':
        '试点 {pilot} 的限额 {limit} 已在计数。变更中须保留其编号、指标、种类、对象和周期，只可修改上限；要另行计数，请另加一项限额。',
      'zh-Hant':
        '試點 {pilot} 的限額 {limit} 已在計數。變更中須保留其編號、指標、種類、對象和週期，只可修改上限；要另行計數，請另加一項限額。',
      en: 'The limit {limit} of {pilot} has begun to count. Keep its id, measure, kind, object and period and change its maximum only; to count otherwise, add another limit beside it.',
    },
    publicValues: ['pilot', 'limit'],
  },
  'still-expired': {
    status: 409,
    title: { 'zh-Hans': '原因尚未消除', 'zh-Hant': '原因尚未消除', en: 'What stopped it still holds' },
    detail: {
      'zh-Hans':
        '试点 {pilot} 的有效期（{bound}）已过，须先续期：评估或测试期限以变更续期，演练以重新演练续期。',
      'zh-Hant':
        '試點 {pilot} 的有效期（{bound}）已過，須先續期：評估或測試期限以變更續期，演練以重新演練續期。',
      en: 'The validity of {pilot} ({bound}) is over. Renew it first: an assessment or the end date by an amendment, a drill by a new drill.',
    },
    publicValues: ['pilot', 'bound'],
  },
  'not-yet-expired': {
    status: 409,
    title: { 'zh-Hans': '尚未到期', 'zh-Hant': '尚未到期', en: 'Not expired' },
    detail: {
      'zh-Hans': '试点 {pilot} 的有效期尚未届满，无须暂停。',
      'zh-Hant': '試點 {pilot} 的有效期尚未屆滿，無須暫停。',
      en: 'Nothing of {pilot} has expired; there is nothing to suspend.',
    },
    publicValues: ['pilot'],
  },
});
