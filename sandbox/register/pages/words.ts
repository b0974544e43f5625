import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { PilotState } from '../tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const text = {
  register: words('试点登记册', '試點登記冊', 'Register of pilots'),
  intro: words(
    '登记册公开每个试点的声明、限额、进展和数据。登记不代表监管机构为产品背书。',
    '登記冊公開每個試點的聲明、限額、進展與資料。登記不代表監理機構為產品背書。',
    'The register shows each pilot’s declaration, limits, progress and figures. Admission is not an endorsement of the product.',
  ),
  none: words(
    '还没有公开的试点。试点公示后会列在这里。',
    '尚無公開的試點。試點公示後會列在此處。',
    'No pilot is public yet. It will be listed here once it is disclosed.',
  ),
  language: words('语言', '語言', 'Language'),
  pilot: words('试点', '試點', 'Pilot'),
  institution: words('申报机构', '申報機構', 'Institution'),
  state: words('状态', '狀態', 'State'),
  since: words('自', '自', 'Since'),
  feed: words('数据（JSON Feed）', '資料（JSON Feed）', 'Data (JSON Feed)'),
  story: words('进展', '進展', 'Progress'),
  declared: words('申报', '申報', 'Declared'),
  disclosed: words('公示', '公示', 'Disclosed'),
  commentUntil: words('意见征集截止', '意見徵集截止', 'Comments until'),
  admitted: words('登记', '登記', 'Admitted'),
  running: words('开始运行', '開始運行', 'Running since'),
  ended: words('结束', '結束', 'Ended'),
  measures: words('实时数据', '即時資料', 'Figures now'),
  measure: words('指标', '指標', 'Measure'),
  value: words('数值', '數值', 'Value'),
  sensed: words('来源', '來源', 'Sensed'),
  computed: words('由账本计算', '由帳本計算', 'computed from the ledger'),
  reported: words('机构报送', '機構報送', 'reported by the institution'),
  probed: words('外部探测', '外部探測', 'probed from outside'),
  definition: words('定义', '定義', 'Definition'),
  formula: words('计算语句（SQL）', '計算語句（SQL）', 'How it is computed (SQL)'),
  noValue: words('尚无数据', '尚無資料', 'no figure yet'),
  limits: words('限额使用', '限額使用', 'Limits in use'),
  limit: words('限额', '限額', 'Limit'),
  used: words('已用', '已用', 'Used'),
  maximum: words('上限', '上限', 'Maximum'),
  comments: words('公众意见', '公眾意見', 'Comments'),
  noComments: words('还没有意见。', '尚無意見。', 'No comments yet.'),
  reply: words('机构答复', '機構答覆', 'Answer of the institution'),
  name: words('署名', '署名', 'Your name'),
  body: words('意见（请勿写入个人信息）', '意見（請勿寫入個人資料）', 'Comment (leave out personal data)'),
  send: words('提交意见', '提交意見', 'Send the comment'),
  sent: words('意见已公开，谢谢。', '意見已公開，謝謝。', 'Your comment is public. Thank you.'),
  declaration: words('声明书', '聲明書', 'Declaration'),
  version: words('版本', '版本', 'Version'),
  digest: words('文件摘要（SHA-256）', '文件摘要（SHA-256）', 'Digest (SHA-256)'),
  commentsNow: words(
    '正在征集公众意见，截止时间见上。',
    '正在徵集公眾意見，截止時間見上。',
    'Comments are open until the time given above.',
  ),
  commentsOver: words(
    '意见征集已结束，监管机构尚未作出决定。',
    '意見徵集已結束，監理機構尚未作出決定。',
    'The time for comments is over; the supervisor has not decided yet.',
  ),
  now: words('现在', '目前', 'Now'),
  waited: words('各方用时', '各方用時', 'Time that each took'),
  days: words('天', '天', 'days'),
  endsOn: words('测试期限', '測試期限', 'Test ends on'),
  daysLeft: words('剩余天数', '剩餘天數', 'days left:'),
  threeWays: words(
    '期满前须重新公示延期、测试通过或退出',
    '期滿前須重新公示延期、測試通過或退出',
    'by then it is extended after a new disclosure, graduates, or exits',
  ),
  conditions: words('登记条件', '登記條件', 'Conditions of admission'),
  amendment: words('公示中的变更', '公示中的變更', 'Amendment being disclosed'),
  changes: words('版本差异', '版本差異', 'Changes of version'),
  place: words('位置', '位置', 'Place'),
  change: words('变化', '變化', 'Change'),
  before: words('原文', '原文', 'Before'),
  after: words('新文', '新文', 'After'),
  added: words('新增', '新增', 'added'),
  removed: words('删除', '刪除', 'removed'),
  changed: words('修改', '修改', 'changed'),
  steps: words('每一步', '每一步', 'Every step'),
  held: words('此意见未予显示：', '此意見未予顯示：', 'This comment is not shown:'),
  heldPersonal: words('含有个人信息。', '含有個人資料。', 'it contains personal data.'),
  heldUnlawful: words('内容违法。', '內容違法。', 'its content is unlawful.'),
  heldOffMatter: words('与本项目无关。', '與本項目無關。', 'it is not on this matter.'),
  noProgram: words(
    '本项目的程序尚未运行。',
    '本項目的程式尚未運行。',
    'The program of this pilot does not run yet.',
  ),
  noProgramMeans: words(
    '这里只有声明和公众意见，没有客户、交易或数据；限额在程序运行后才生效。',
    '這裡只有聲明和公眾意見，沒有客戶、交易或資料；限額在程式運行後才生效。',
    'Here are its declaration and comments, but no customers, transactions or figures; its limits act once the program runs.',
  ),
  back: words('返回登记册', '返回登記冊', 'Back to the register'),
  reason: words('理由', '理由', 'Reason'),
  problem: words('出现问题', '發生問題', 'There is a problem'),
  log: words('公开日志', '公開日誌', 'Public log'),
  asOf: words('截至', '截至', 'As of'),
  businessDate: words('营业日', '營業日', 'business date'),
  zone: words('北京时间', '北京時間', 'Beijing time'),
  demoLabel: words('演示', '展示', 'Demonstration'),
  demo: words(
    '演示环境：机构为虚构，交易对手为模拟。',
    '展示環境：機構為虛構，交易對手為模擬。',
    'Demo instance: institutions are fictional and counterparties simulated.',
  ),
} as const;

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

export type Word = keyof typeof text;

/** The register's words in one language. */
export const wordsIn =
  (locale: Locale) =>
  (word: Word): string =>
    say(text[word], locale);
