import { notesOn, undertakingOf } from '@sandglass/declaration/samples';
import { BANK, NETWORK, TRAVEL, WALLET } from './innovation.ts';

export const notes = notesOn([
  '中信银行会同中国银联、度小满、携程',
  '中信銀行會同中國銀聯、度小滿、攜程',
  'China CITIC Bank with UnionPay, Du Xiaoman and Ctrip',
]);

export const undertaking = undertakingOf([BANK, NETWORK, WALLET, TRAVEL]);
