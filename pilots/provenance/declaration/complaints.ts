import { example } from '@sandglass/declaration';
import { complaintsOf } from '@sandglass/declaration/samples';

export const complaints = complaintsOf(
  'finance',
  [
    example('查询页“对结果有异议”。', '查詢頁「對結果有異議」。', 'The lookup, under “I disagree”.'),
    example(
      '企业网银和银行客户服务热线。',
      '企業網路銀行和銀行客戶服務專線。',
      'Online banking and the bank’s hotline.',
    ),
  ],
  [
    example(
      '对真伪结论的异议，两个工作日内复核原始读数和标签密文，并附证明答复。',
      '對真偽結論的異議，兩個工作日內覆核原始讀數和標籤密文，並附證明答覆。',
      'If a verdict is contested, readings and the tag’s cryptogram are looked at again within two working days and the answer carries the proof.',
    ),
  ],
);
