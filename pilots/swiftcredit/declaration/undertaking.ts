import { notesOn, undertakingOf } from '@sandglass/declaration/samples';
import { BANK } from './innovation.ts';

export const notes = notesOn(['宁波银行', '寧波銀行', 'Bank of Ningbo']);

export const undertaking = undertakingOf([BANK]);
