import { example, said } from '@sandglass/declaration';
import { type Step, step } from '@sandglass/declaration/samples';
import { BANK } from './innovation.ts';

/** Once nothing of the partner's is in flight, every exit ends alike; the order is the source's, with ours where it is silent. */
export const closing: readonly Step[] = [
  step(
    'archive',
    BANK,
    10,
    said('数据归档备份。', '資料歸檔備份。', 'Data is archived and backed up.'),
    example(
      '在途业务为零，未送达通知为零，双方对账签字。',
      '在途業務為零，未送達通知為零，雙方對帳簽名。',
      'Nothing in flight, no notice undelivered, books signed by both sides.',
    ),
    example(
      '归档清单及其摘要，恢复测试记录。',
      '歸檔清單及其摘要，還原測試紀錄。',
      'The list of the archive with its digest, and the test of restoring it.',
    ),
  ),
  step(
    'hand-over',
    BANK,
    10,
    said(
      '客户数据同步至核心系统。',
      '客戶資料同步至核心系統。',
      'Customers’ data is synchronised to the core systems.',
    ),
    example(
      '归档完成；每个客户可从银行应用登录。',
      '歸檔完成；每個客戶可從銀行應用程式登入。',
      'The archive is complete; every customer can sign in to the bank’s app.',
    ),
    example('笔数、金额和摘要三项一致。', '筆數、金額和摘要三項一致。', 'Count, sum and digest agree.'),
  ),
  step(
    'revoke',
    BANK,
    5,
    said(
      '回收资源（服务器、数据库、组件），关闭白名单。',
      '回收資源（伺服器、資料庫、元件），關閉白名單。',
      'Resources (servers, databases, components) are reclaimed and the whitelist closed.',
    ),
    example(
      '合作方出具数据删除证明；令牌、密钥和通知密钥已撤销。',
      '合作方出具資料刪除證明；權杖、金鑰和通知金鑰已撤銷。',
      'The partner has certified deletion; access tokens, keys and webhook keys are revoked.',
    ),
    example(
      '删除证明，撤销和回收清单。',
      '刪除證明，撤銷和回收清單。',
      'The certificate, and the lists of what was revoked and reclaimed.',
    ),
  ),
  step(
    'confirm',
    BANK,
    5,
    said('合规确认。', '法遵確認。', 'Compliance confirms.'),
    example(
      '账务核对无差异，未结投诉已移交。',
      '帳務核對無差異，未結申訴已移交。',
      'The books agree; open complaints are handed over.',
    ),
    example('合规确认书，两人签署。', '法遵確認書，兩人簽署。', 'The confirmation, signed by two.'),
  ),
  step(
    'offline',
    BANK,
    5,
    said('下线。', '下線。', 'The service goes offline.'),
    example('确认完成。', '確認完成。', 'The confirmation is given.'),
    example(
      '接口返回 410 并指明银行渠道。',
      '介面返回 410 並指明銀行管道。',
      'The API answers 410 and names the bank’s own door.',
    ),
  ),
];
