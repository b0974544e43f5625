import type { Sentence } from '@sandglass/operations';
import type { NoticeKind } from './tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** What a notice of each kind says. */
export const kindWords: Readonly<Record<NoticeKind, Sentence>> = {
  limit: words('限额已用到预警线', '限額已用到預警線', 'A limit is used up to its warning'),
  trigger: words('触发了声明的规则', '觸發了聲明的規則', 'A declared trigger is crossed'),
  disagreement: words('两种感知方式的数据不一致', '兩種感知方式的資料不一致', 'Two ways of sensing disagree'),
  'runs-out': words('新业务即将到期', '新業務即將到期', 'New business runs out soon'),
  'exit-step': words('退出步骤逾期', '退出步驟逾期', 'A step of the exit is overdue'),
  fund: words('补偿基金低于最低金额', '補償基金低於最低金額', 'The compensation fund is below its minimum'),
};
