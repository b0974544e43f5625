import { notesOn, undertakingOf } from '@sandglass/declaration/samples';
import { BANK } from './innovation.ts';

export const notes = notesOn(['百信银行', '百信銀行', 'aiBank']);

export const undertaking = undertakingOf([BANK]);
