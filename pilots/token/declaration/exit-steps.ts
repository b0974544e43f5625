import { example } from '@sandglass/declaration';
import { type Step, step } from '@sandglass/declaration/samples';
import { BANK, NETWORK, WALLET } from './innovation.ts';

/** Once no token can pay any more, every exit ends alike. */
export const closing: readonly Step[] = [
  step(
    'archive',
    BANK,
    15,
    example(
      '归档标记生命周期、授权、清算文件和争议记录；卡号不归档。',
      '歸檔代碼生命週期、授權、清算檔案和爭議紀錄；卡號不歸檔。',
      'Token life cycles, authorisations, clearing files and disputes are archived; card numbers are not.',
    ),
    example('无未结算交易。', '無未結算交易。', 'No payment is unsettled.'),
    example('归档清单及其摘要。', '歸檔清單及其摘要。', 'The list of the archive and its digest.'),
  ),
  step(
    'hand-over',
    BANK,
    10,
    example(
      '未结争议和迟到退款移交发卡银行卡业务部门，按 PAR 对应到卡。',
      '未結爭議和遲到退款移交發卡銀行卡業務部門，依 PAR 對應到卡。',
      'Open disputes and late refunds go to the issuer’s card business, found by their PAR.',
    ),
    example('归档完成。', '歸檔完成。', 'The archive is complete.'),
    example('移交清单和签收。', '移交清單和簽收。', 'The list handed over, signed for.'),
  ),
  step(
    'revoke',
    WALLET,
    10,
    example(
      '各请求方删除标记和凭据，出具删除证明；银行销毁标记密钥，网络撤下号段路由。',
      '各請求方刪除代碼和憑證，出具刪除證明；銀行銷毀代碼金鑰，網路撤下號段路由。',
      'Requestors delete tokens and credentials and certify it; the bank destroys the token keys, the network withdraws the ranges.',
    ),
    example('移交完成。', '移交完成。', 'The hand-over is complete.'),
    example(
      '删除证明和密钥销毁记录。',
      '刪除證明和金鑰銷毀紀錄。',
      'Certificates of deletion and the record of the keys’ destruction.',
    ),
  ),
  step(
    'confirm',
    NETWORK,
    10,
    example(
      '网络与银行确认三方对账无差异；银行合规部门公布最终报告。',
      '網路與銀行確認三方對帳無差異；銀行法遵部門公布最終報告。',
      'Network and bank confirm that the books agree three ways; the bank’s compliance publishes the final report.',
    ),
    example('号段已撤下。', '號段已撤下。', 'The ranges are withdrawn.'),
    example(
      '对账确认书和最终报告。',
      '對帳確認書和最終報告。',
      'The reconciliation’s confirmation and the final report.',
    ),
  ),
  step(
    'offline',
    BANK,
    5,
    example(
      '下线服务；应用中保留说明页和一年的记录查询。',
      '下線服務；應用程式中保留說明頁和一年的紀錄查詢。',
      'The service goes offline; the app keeps a page that says so, and a year of records.',
    ),
    example('确认完成。', '確認完成。', 'The confirmation is given.'),
    example(
      '标记授权返回 14，接口返回“试点已结束”。',
      '代碼授權返回 14，介面返回「試點已結束」。',
      'A token gets response 14; the API answers that the pilot has ended.',
    ),
  ),
];
