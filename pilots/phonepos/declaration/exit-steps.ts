import { example, said } from '@sandglass/declaration';
import { type Step, step } from '@sandglass/declaration/samples';
import { DIGITAL, NETWORK, PHONES } from './innovation.ts';

/** Once every merchant has its money, every exit ends alike. */
export const closing: readonly Step[] = [
  step(
    'archive',
    NETWORK,
    15,
    said('保存记录。', '保存紀錄。', 'Records are kept.'),
    example(
      '结算款全部付清，争议时限届满或已移交。',
      '撥款全部付清，爭議時限屆滿或已移交。',
      'All settlements are paid; the time for disputes is over or they are handed on.',
    ),
    example(
      '归档清单及其摘要；卡数据不在其中。',
      '歸檔清單及其摘要；卡片資料不在其中。',
      'The list of the archive and its digest; no card data is in it.',
    ),
  ),
  step(
    'hand-over',
    DIGITAL,
    10,
    example(
      '协助商户更换受理方式；未结争议和迟到退单移交收单部门。',
      '協助商店更換受理方式；未結爭議和遲到爭議款項移交收單部門。',
      'Merchants are helped to another way to take payments; open disputes and late chargebacks go to the acquirer’s own desk.',
    ),
    example('归档完成。', '歸檔完成。', 'The archive is complete.'),
    example(
      '商户确认记录和移交清单。',
      '商店確認紀錄和移交清單。',
      'The merchants’ confirmations and the list handed over.',
    ),
  ),
  step(
    'revoke',
    NETWORK,
    5,
    said('销毁终端密钥。', '銷毀終端機金鑰。', 'Terminals’ keys are destroyed.'),
    example(
      '移交完成；无待发退货。',
      '移交完成；無待發退貨。',
      'The hand-over is complete; no refund is waiting.',
    ),
    example(
      '逐个密钥的销毁记录，两人签署；任一手机发起交易均被拒绝（58）。',
      '逐個金鑰的銷毀紀錄，兩人簽署；任一手機發起交易均被拒絕（58）。',
      'The record of each key’s destruction, signed by two; any phone that tries is declined (58).',
    ),
  ),
  step(
    'confirm',
    NETWORK,
    10,
    example(
      '三方对账无差异，合规部门公布最终报告。',
      '三方對帳無差異，法遵部門公布最終報告。',
      'The books agree three ways; compliance publishes the final report.',
    ),
    example('密钥已销毁。', '金鑰已銷毀。', 'The keys are destroyed.'),
    example('对账确认书和最终报告。', '對帳確認書和最終報告。', 'The confirmation and the final report.'),
  ),
  step(
    'offline',
    PHONES,
    10,
    example(
      '应用商店下架，手机上的组件停用并清除。',
      '應用程式商店下架，手機上的元件停用並清除。',
      'The app leaves the stores; components on phones are disabled and wiped.',
    ),
    example('确认完成。', '確認完成。', 'The confirmation is given.'),
    example(
      '下架回执；应用只显示说明页和历史账单。',
      '下架回執；應用程式只顯示說明頁和歷史帳單。',
      'The stores’ receipts; the app shows a page that says so, and past statements.',
    ),
  ),
];
