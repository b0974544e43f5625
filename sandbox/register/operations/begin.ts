import type { Sentence } from '@sandglass/operations';
import type { PilotRow } from '../tables.ts';

/** A pilot's row before its first step. */
export const begun = (id: string, institution: string, title: Sentence, now: number): PilotRow => ({
  id,
  institution,
  state: 'draft',
  version: 0,
  serial: 0n,
  title,
  suspended_by: null,
  reason: null,
  created_at: now,
  disclosed_at: null,
  comment_until: null,
  admitted_at: null,
  running_at: null,
  ended_at: null,
  comments: 0,
  saves: 0,
  steps: 0,
  unanswered: 0,
  questions_open: 0,
  questions_waiting: 0,
  proposal: null,
  conditions: [],
  suspensions: [],
  amendment: null,
  amendment_state: null,
  ends_on: null,
  new_until: null,
  new_until_for: null,
});
