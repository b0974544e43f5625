import { type Declaration, example } from '@sandglass/declaration';
import { BANK } from './innovation.ts';

type Step = Declaration['exits'][number]['steps'][number];

/** Once nobody owes anything, every exit ends alike. */
export const closing: readonly Step[] = [
  {
    phase: 'archive',
    owner: BANK,
    action: example(
      '归档合同、账务、日志和评分记录。',
      '歸檔合約、帳務、日誌和評分紀錄。',
      'Contracts, books, log and scores are archived.',
    ),
    precondition: example(
      '全部贷款已结清或移交。',
      '全部貸款已結清或移交。',
      'Every loan is settled or handed over.',
    ),
    deadlineDays: 10,
    evidence: example('归档清单及其摘要。', '歸檔清單及其摘要。', 'The list of the archive and its digest.'),
  },
  {
    phase: 'hand-over',
    owner: BANK,
    action: example(
      '客户数据同步至核心系统，未结投诉移交客户服务部门。',
      '客戶資料同步至核心系統，未結申訴移交客戶服務部門。',
      'Customers’ data goes to the core system, open complaints to customer service.',
    ),
    precondition: example('归档完成。', '歸檔完成。', 'The archive is complete.'),
    deadlineDays: 10,
    evidence: example('移交确认书。', '移交確認書。', 'The receipt of the hand-over.'),
  },
  {
    phase: 'revoke',
    owner: BANK,
    action: example(
      '收回数据授权、密钥和数据库权限。',
      '收回資料授權、金鑰和資料庫權限。',
      'Consents, keys and database rights are taken back.',
    ),
    precondition: example('移交完成。', '移交完成。', 'The hand-over is complete.'),
    deadlineDays: 5,
    evidence: example('权限清单为空。', '權限清單為空。', 'The list of rights is empty.'),
  },
  {
    phase: 'confirm',
    owner: BANK,
    action: example(
      '合规部门确认无遗留事项，并公布最终报告。',
      '法遵部門確認無遺留事項，並公布最終報告。',
      'Compliance confirms that nothing is left and publishes the final report.',
    ),
    precondition: example(
      '账务核对无差异。',
      '帳務核對無差異。',
      'The books reconcile without a difference.',
    ),
    deadlineDays: 10,
    evidence: example('最终报告。', '最終報告。', 'The final report.'),
  },
  {
    phase: 'offline',
    owner: BANK,
    action: example(
      '下线服务，原地址保留说明页。',
      '下線服務，原網址保留說明頁。',
      'The service goes offline; its address keeps a page that says so.',
    ),
    precondition: example('确认完成。', '確認完成。', 'The confirmation is given.'),
    deadlineDays: 5,
    evidence: example(
      '接口返回“试点已结束”。',
      '介面返回「試點已結束」。',
      'The API answers that the pilot has ended.',
    ),
  },
];
