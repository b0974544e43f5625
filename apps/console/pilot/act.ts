import type { Action } from './shape.ts';

interface Done {
  /** A press opens another page of the console. */
  readonly page?: 'declaration' | 'review';
  /** Where it is sent, below the pilot’s address. */
  readonly path?: string;
  /** What must be written first. */
  readonly words?: 'reason' | 'question';
  /** It cannot be taken back. */
  readonly grave?: boolean;
}

/** How each action is done. */
export const acts: Readonly<Record<Action, Done>> = {
  edit: { page: 'declaration' },
  amend: { page: 'declaration' },
  submit: { path: 'submit' },
  withdraw: { path: 'withdraw', words: 'reason', grave: true },
  return: { path: 'return', words: 'reason' },
  ask: { path: 'questions', words: 'question' },
  disclose: { path: 'disclose' },
  decline: { path: 'decline', words: 'reason', grave: true },
  'propose-admit': { page: 'review' },
  'approve-admit': { page: 'review', path: 'admit', grave: true },
  suspend: { path: 'suspend', words: 'reason', grave: true },
  resume: { path: 'resume', words: 'reason' },
  'disclose-amendment': { path: 'amendment/disclose' },
  'propose-amend': { page: 'review' },
  'approve-amend': { page: 'review', path: 'amendment/approve', grave: true },
  'drop-amendment': { path: 'amendment/drop', words: 'reason', grave: true },
  'propose-graduate': { page: 'review' },
  'approve-graduate': { page: 'review', path: 'graduate', grave: true },
  terminate: { path: 'terminate', words: 'reason', grave: true },
};
