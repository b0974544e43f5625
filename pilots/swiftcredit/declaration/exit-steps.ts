import { example } from '@sandglass/declaration';
import { type Step, step } from '@sandglass/declaration/samples';
import { BANK } from './innovation.ts';

/** Once nobody owes anything, every exit ends alike; a mortgage is released before its file is closed. */
export const closing: readonly Step[] = [
  step(
    'archive',
    BANK,
    15,
    example(
      '归档案卷、估值、登记证明、合同、账务和评分记录；征信报告按期限删除。',
      '歸檔案卷、估價、登記證明、合約、帳務和評分紀錄；徵信報告依期限刪除。',
      'Case files, valuations, certificates, contracts, books and scores are archived; bureau reports are deleted in time.',
    ),
    example(
      '全部贷款已结清、处置或移交。',
      '全部貸款已結清、處分或移交。',
      'Every loan is settled, enforced or handed over.',
    ),
    example('归档清单及其摘要。', '歸檔清單及其摘要。', 'The list of the archive and its digest.'),
  ),
  step(
    'hand-over',
    BANK,
    30,
    example(
      '逐户办理解押并交还权证；未结案件移交资产保全部门。',
      '逐戶辦理塗銷抵押並交還權狀；未結案件移交資產保全部門。',
      'Mortgages are released and deeds returned one by one; open cases go to asset preservation.',
    ),
    example('归档完成。', '歸檔完成。', 'The archive is complete.'),
    example(
      '登记机构的注销证明，与抵押登记逐一对应。',
      '登記機關的塗銷證明，與抵押登記逐一對應。',
      'The registry’s cancellations, one for each mortgage.',
    ),
  ),
  step(
    'revoke',
    BANK,
    5,
    example(
      '收回数据授权、征信查询权限和密钥。',
      '收回資料授權、徵信查詢權限和金鑰。',
      'Consents, bureau access and keys are taken back.',
    ),
    example('移交完成。', '移交完成。', 'The hand-over is complete.'),
    example(
      '权限清单为空；征信机构的停用回执。',
      '權限清單為空；徵信機構的停用回執。',
      'The list of rights is empty; the bureau’s receipt.',
    ),
  ),
  step(
    'confirm',
    BANK,
    10,
    example(
      '合规部门确认无遗留事项，并公布最终报告。',
      '法遵部門確認無遺留事項，並公布最終報告。',
      'Compliance confirms that nothing is left and publishes the final report.',
    ),
    example(
      '账务和抵押登记核对无差异。',
      '帳務和抵押登記核對無差異。',
      'Books and mortgages reconcile without a difference.',
    ),
    example('最终报告。', '最終報告。', 'The final report.'),
  ),
  step(
    'offline',
    BANK,
    5,
    example(
      '下线服务，原地址保留说明页。',
      '下線服務，原網址保留說明頁。',
      'The service goes offline; its address keeps a page that says so.',
    ),
    example('确认完成。', '確認完成。', 'The confirmation is given.'),
    example(
      '接口返回“试点已结束”。',
      '介面返回「試點已結束」。',
      'The API answers that the pilot has ended.',
    ),
  ),
];
