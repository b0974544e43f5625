import type { Sentence } from '@sandglass/operations';
import type { EntryKind, IncidentState, Severity } from './tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

export const severityWords: Readonly<Record<Severity, Sentence>> = {
  minor: words('一般', '一般', 'minor'),
  major: words('较大', '較大', 'major'),
  critical: words('重大', '重大', 'critical'),
};

export const stateWords: Readonly<Record<IncidentState, Sentence>> = {
  open: words('处理中', '處理中', 'open'),
  closing: words('待监管机构结案', '待監理機構結案', 'to be closed by the supervisor'),
  closed: words('已结案', '已結案', 'closed'),
};

export const entryWords: Readonly<Record<EntryKind, Sentence>> = {
  opened: words('登记事件', '登記事件', 'Opened'),
  reported: words('报告', '報告', 'Report'),
  graded: words('定级', '定級', 'Graded'),
  'closing-proposed': words('说明原因并申请结案', '說明原因並申請結案', 'Cause named, closing proposed'),
  'sent-back': words('退回', '退回', 'Sent back'),
  closed: words('结案', '結案', 'Closed'),
};

export const byWords: Readonly<Record<'supervisor' | 'institution' | 'system', Sentence>> = {
  supervisor: words('监管机构', '監理機構', 'the supervisor'),
  institution: words('机构', '機構', 'the institution'),
  system: words('声明的规则', '聲明的規則', 'a declared trigger'),
};

export const pageWords = {
  title: words('风险事件', '風險事件', 'Incidents'),
  none: words('没有登记过风险事件。', '沒有登記過風險事件。', 'No incident has been opened.'),
  reportBy: words('机构应于此时前报告', '機構應於此時前報告', 'The institution reports by'),
  reportedLate: words(
    '首次报告晚于声明的时限',
    '首次報告晚於聲明的時限',
    'First reported after the declared time',
  ),
  reportOverdue: words('已超过声明的报告时限', '已超過聲明的報告時限', 'The declared time to report is over'),
  proof: words('日志中的事实', '日誌中的事實', 'Fact in the log'),
} as const;
