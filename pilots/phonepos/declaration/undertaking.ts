import { example } from '@sandglass/declaration';
import { notesOn, undertakingOf } from '@sandglass/declaration/samples';
import { DIGITAL, NETWORK, PHONES } from './innovation.ts';

export const notes = [
  ...notesOn([
    '中国银联会同小米、京东数科',
    '中國銀聯會同小米、京東數科',
    'UnionPay with Xiaomi and JD Digits',
  ]),
  example(
    '来源以“最多”表述手机数量，示范将其作为可达到的目标；芯片卡数量是社会存量，不作目标。',
    '來源以「最多」表述手機數量，示範將其作為可達到的目標；晶片卡數量是社會存量，不作目標。',
    'The source says “up to” a billion phones, which the sample takes as the target to be reached; the number of chip cards is what people hold anyway and is no target.',
  ),
];

export const undertaking = undertakingOf([NETWORK, PHONES, DIGITAL]);
