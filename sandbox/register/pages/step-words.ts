import type { Sentence } from '@sandglass/operations';
import type { Condition, PilotState, SuspendedBy, Waited } from '../tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** Each fact of the register in words. */
export const stepWords: Readonly<Record<string, Sentence>> = {
  'pilot.begun': words('开始起草', '開始起草', 'Draft begun'),
  'pilot.declared': words('申报', '申報', 'Declared'),
  'pilot.submitted': words('提交监管机构', '提交監理機構', 'Submitted to the supervisor'),
  'pilot.returned': words('退回修改', '退回修改', 'Given back to be worked on'),
  'pilot.asked': words('监管机构提问', '監理機構提問', 'The supervisor asked a question'),
  'pilot.asked-on': words('监管机构追问', '監理機構追問', 'The supervisor asked on'),
  'pilot.answered': words('机构答复提问', '機構答覆提問', 'The institution answered a question'),
  'pilot.question-settled': words('问题结清', '問題結清', 'A question was settled'),
  'pilot.disclosed': words('公示', '公示', 'Disclosed'),
  'pilot.commented': words('收到公众意见', '收到公眾意見', 'A comment came in'),
  'pilot.comment-answered': words('机构答复意见', '機構答覆意見', 'The institution answered a comment'),
  'pilot.comment-held': words('一条意见不予显示', '一則意見不予顯示', 'A comment was held back'),
  'pilot.comment-shown': words('一条意见恢复显示', '一則意見恢復顯示', 'A comment is shown again'),
  'pilot.decision-proposed': words(
    '一名经办人提出决定',
    '一名經辦人提出決定',
    'One officer proposed a decision',
  ),
  'pilot.admitted': words(
    '另一名经办人批准，予以登记',
    '另一名經辦人核准，予以登記',
    'Admitted by a second officer',
  ),
  'pilot.declined': words('不予登记', '不予登記', 'Declined'),
  'pilot.started': words('开始运行', '開始運行', 'Began to run'),
  'pilot.suspended': words('暂停新业务', '暫停新業務', 'New business suspended'),
  'pilot.resumed': words('解除暂停', '解除暫停', 'A suspension was lifted'),
  'pilot.condition-reported': words(
    '机构报告登记条件的落实情况',
    '機構報告登記條件的落實情況',
    'The institution reported how it keeps a condition',
  ),
  'pilot.condition-met': words('登记条件已满足', '登記條件已滿足', 'A condition is met'),
  'pilot.condition-returned': words(
    '条件落实情况退回补充',
    '條件落實情況退回補充',
    'A report on a condition was sent back',
  ),
  'pilot.drill-reported': words(
    '机构报告退出演练',
    '機構報告退出演練',
    'The institution reported a drill of its exit',
  ),
  'pilot.drill-returned': words('退出演练退回补充', '退出演練退回補充', 'A reported drill was sent back'),
  'pilot.drilled': words('退出演练通过', '退出演練通過', 'A drill of the exit passed'),
  'pilot.drill-failed': words('退出演练未通过', '退出演練未通過', 'A drill of the exit failed'),
  'pilot.amendment-submitted': words('提交变更', '提交變更', 'An amendment was submitted'),
  'pilot.amendment-disclosed': words('变更公示', '變更公示', 'The amendment was disclosed'),
  'pilot.amendment-withdrawn': words('变更撤回', '變更撤回', 'The amendment was taken back'),
  'pilot.amendment-refused': words('变更未获批准', '變更未獲核准', 'The amendment was refused'),
  'pilot.amended': words('变更生效', '變更生效', 'The amendment is in force'),
  'pilot.graduated': words(
    '测试通过，转为常规业务',
    '測試通過，轉為常規業務',
    'Graduated to ordinary business',
  ),
  'pilot.terminated': words(
    '终止，按声明的方案退出',
    '終止，按聲明的方案退出',
    'Ended; its declared exit is carried out',
  ),
  'pilot.exit-proposed': words(
    '机构一名经办人提出退出',
    '機構一名經辦人提出退出',
    'One person of the institution proposed an exit',
  ),
  'pilot.exit-started': words(
    '启动退出，冻结新业务',
    '啟動退出，凍結新業務',
    'The exit was started, and new business frozen',
  ),
  'pilot.offline': words(
    '退出完成，服务下线',
    '退出完成，服務下線',
    'The exit is complete; the service is offline',
  ),
  'pilot.withdrawn': words('机构撤回', '機構撤回', 'Withdrawn by the institution'),
};

export const waitedWords: Readonly<Record<Waited, Sentence>> = {
  institution: words('等待申报机构', '等待申報機構', 'Waiting for the institution'),
  supervisor: words('等待监管机构', '等待監理機構', 'Waiting for the supervisor'),
  public: words('等待公众意见', '等待公眾意見', 'Waiting for comments of the public'),
};

export const partyWords: Readonly<Record<Waited, Sentence>> = {
  institution: words('申报机构', '申報機構', 'institution'),
  supervisor: words('监管机构', '監理機構', 'supervisor'),
  public: words('公众', '公眾', 'public'),
};

/** Who took a step, by role; what the program does by itself is done by the system. */
export const actorWords: Readonly<Record<string, Sentence>> = {
  ...partyWords,
  system: words('程序自动', '程式自動', 'the program itself'),
  customer: words('客户', '客戶', 'customer'),
  auditor: words('审计', '稽核', 'auditor'),
  merchant: words('商户', '商戶', 'merchant'),
  partner: words('合作方', '合作方', 'partner'),
};

/** Who or what suspended, and who may lift it. */
export const suspensionWords: Readonly<Record<SuspendedBy, Sentence>> = {
  exit: words(
    '正在退出，不再受理新业务，已有客户的还款照常',
    '正在退出，不再受理新業務，既有客戶的還款照常',
    'The pilot is leaving: nothing new, and what customers repay is taken as before',
  ),
  supervisor: words(
    '由监管机构暂停，只有监管机构可以解除',
    '由監理機構暫停，只有監理機構可以解除',
    'Suspended by the supervisor, who alone may lift it',
  ),
  institution: words(
    '由申报机构暂停，由其自行解除',
    '由申報機構暫停，由其自行解除',
    'Suspended by the institution, which may lift it',
  ),
  trigger: words(
    '由声明的触发规则暂停，监管机构可以解除',
    '由聲明的觸發規則暫停，監理機構可以解除',
    'Suspended by a declared trigger; the supervisor may lift it',
  ),
  assessment: words(
    '评估已过期，续期后自动解除',
    '評估已過期，續期後自動解除',
    'An assessment has expired; its renewal lifts this',
  ),
  drill: words(
    '退出演练已过期或未通过，重新通过后自动解除',
    '退出演練已過期或未通過，重新通過後自動解除',
    'The exit drill has expired or failed; the next one that passes lifts this',
  ),
  'end-date': words(
    '测试期限已到，可申请延期、测试通过或退出',
    '測試期限已到，可申請延期、測試通過或退出',
    'The test is over: it is extended, graduates, or exits',
  ),
};

/** How a condition of an admission stands. */
export const conditionWords: Readonly<Record<Condition['state'], Sentence>> = {
  open: words('待落实', '待落實', 'to be met'),
  reported: words(
    '已报告，待监管机构接受',
    '已報告，待監理機構接受',
    'reported; the supervisor has to accept it',
  ),
  met: words('已满足', '已滿足', 'met'),
};

/** The states of a pilot. */
export const stateWords: Readonly<Record<PilotState, Sentence>> = {
  draft: words('草稿', '草稿', 'draft'),
  submitted: words('已提交', '已提交', 'submitted'),
  disclosed: words('已公示', '已公示', 'disclosed'),
  admitted: words('已登记', '已登記', 'admitted'),
  running: words('运行中', '運行中', 'running'),
  suspended: words('已暂停', '已暫停', 'suspended'),
  completed: words('已完成', '已完成', 'completed'),
  terminated: words('已终止', '已終止', 'terminated'),
  withdrawn: words('已撤回', '已撤回', 'withdrawn'),
  declined: words('不予登记', '不予登記', 'declined'),
};
