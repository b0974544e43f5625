import { notesOn, undertakingOf } from '@sandglass/declaration/samples';
import { BANK } from './innovation.ts';

export const notes = notesOn(['中国工商银行', '中國工商銀行', 'Industrial and Commercial Bank of China']);

export const undertaking = undertakingOf([BANK]);
