import { example, said } from '@sandglass/declaration';
import { type Step, step } from '@sandglass/declaration/samples';
import { BANK } from './innovation.ts';

/** Once nothing is financed and nothing pledged, every exit ends alike. */
export const closing: readonly Step[] = [
  step(
    'archive',
    BANK,
    20,
    example(
      '为每家企业和每起争议制作证据包：事件、包含证明、日志头、见证签名。',
      '為每家企業和每起爭議製作證據包：事件、包含證明、日誌頭、見證簽章。',
      'An evidence package for each enterprise and dispute: events, inclusion proofs, log head, witnesses’ signatures.',
    ),
    example(
      '融资结清，质押物已放行或处置。',
      '融資結清，質押物已放行或處置。',
      'Finance is settled, pledged goods released or sold.',
    ),
    example(
      '抽样证据包凭公开验证程序核验通过。',
      '抽樣證據包憑公開驗證程式核驗通過。',
      'Sampled packages pass the public verifier.',
    ),
  ),
  step(
    'hand-over',
    BANK,
    20,
    said('恢复原版本。', '恢復原版本。', 'The previous version is restored.'),
    example(
      '企业已取得其数据的可读副本（EPCIS）。',
      '企業已取得其資料的可讀副本（EPCIS）。',
      'Enterprises have a readable copy of their data (EPCIS).',
    ),
    example(
      '企业系统连通测试和签收。',
      '企業系統連通測試和簽收。',
      'The test of the enterprise’s systems, and its receipt.',
    ),
  ),
  step(
    'revoke',
    BANK,
    10,
    said('废止相应功能。', '廢止相應功能。', 'The functions are abolished.'),
    example(
      '移交完成；召回责任未满的批次由企业接手。',
      '移交完成；回收責任未滿的批次由企業接手。',
      'The hand-over is complete; batches still liable to recall pass to the enterprise.',
    ),
    example(
      '设备密钥注销名单，权限清单为空。',
      '裝置金鑰註銷名單，權限清單為空。',
      'The list of device keys revoked; the list of rights is empty.',
    ),
  ),
  step(
    'confirm',
    BANK,
    10,
    example(
      '合规部门确认无遗留事项，日志以最后一个见证头封存，公布最终报告。',
      '法遵部門確認無遺留事項，日誌以最後一個見證頭封存，公布最終報告。',
      'Compliance confirms that nothing is left; the log closes with a last witnessed head; the final report is published.',
    ),
    example('账务核对无差异。', '帳務核對無差異。', 'The books reconcile without a difference.'),
    example('最终报告和封存日志头。', '最終報告和封存日誌頭。', 'The final report and the last head.'),
  ),
  step(
    'offline',
    BANK,
    5,
    said('系统下线。', '系統下線。', 'Taken offline.'),
    example(
      '确认完成；商品上的码转至说明页。',
      '確認完成；商品上的碼轉至說明頁。',
      'The confirmation is given; codes on goods lead to a page that says so.',
    ),
    example(
      '接口返回“试点已结束”，说明页可用。',
      '介面返回「試點已結束」，說明頁可用。',
      'The API answers that the pilot has ended; the page is there.',
    ),
  ),
];
