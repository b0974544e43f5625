import { example } from '@sandglass/declaration';
import { complaintsOf } from '@sandglass/declaration/samples';

export const complaints = complaintsOf(
  'finance',
  [
    example(
      '手机银行“快审快贷—投诉”。',
      '行動銀行「快審快貸—申訴」。',
      'Mobile banking, under “Kuaidai – Complain”.',
    ),
    example(
      '银行客户服务热线和营业网点。',
      '銀行客戶服務專線和營業據點。',
      'The bank’s hotline and any branch.',
    ),
  ],
  [
    example(
      '对估值有异议的，可要求由另一评估人重估，费用由银行承担。',
      '對估價有異議的，可要求由另一估價人重估，費用由銀行負擔。',
      'Whoever contests a valuation can have it done again by another valuer at the bank’s cost.',
    ),
    example(
      '对模型拒绝有异议的，由人工复核。',
      '對模型拒絕有異議的，由人工覆核。',
      'A refusal by the model is reviewed by a person on request.',
    ),
  ],
);
