import type { Exit } from '../schema/exit.ts';
import type { Text } from '../schema/text.ts';
import { example } from '../words/write.ts';

export type Step = Exit['steps'][number];

/** One step of an exit, in the order of a plan's columns: phase, owner, days, then action, precondition, evidence. */
export const step = (
  phase: Step['phase'],
  owner: string,
  deadlineDays: number,
  action: Text,
  precondition: Text,
  evidence: Text,
): Step => ({ phase, owner, deadlineDays, action, precondition, evidence });

/** Every freeze leaves the same evidence. */
export const freezeInLog: Text = example(
  '公开日志中的冻结记录。',
  '公開日誌中的凍結紀錄。',
  'The freeze in the public log.',
);
