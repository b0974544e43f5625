import type { Declaration } from '@sandglass/declaration';
import {
  bigint,
  date,
  instant,
  int,
  type Json,
  json,
  nullable,
  type RowOf,
  type Sentence,
  table,
  text,
} from '@sandglass/operations';

/** The shard of the register itself: it belongs to the supervisor, not to any pilot. */
export const REGISTER_SHARD = 'register';

/** Life cycle of a pilot in the register (JR/T 0198-2020: declaration, test, end). */
export type PilotState =
  | 'draft'
  | 'submitted'
  | 'declined'
  | 'disclosed'
  | 'admitted'
  | 'running'
  | 'suspended'
  | 'completed'
  | 'terminated'
  | 'withdrawn';

/** Who stopped new business, or what. Several may hold at once; each is lifted by its own. */
export type SuspendedBy =
  | 'exit'
  | 'supervisor'
  | 'institution'
  | 'trigger'
  | 'assessment'
  | 'drill'
  | 'end-date';

/** A condition of an admission: the institution reports it kept, the supervisor accepts that or sends it back. */
export interface Condition {
  readonly words: string;
  /** Business date until whose end it is to be met; null: as long as the pilot runs. */
  readonly due: string | null;
  readonly state: 'open' | 'reported' | 'met';
  /** The step that reported it last: what an acceptance names; null: never reported. */
  readonly report: number | null;
}

/** What the institution says of a drill of its exit, until the supervisor confirms it. */
export interface DrillReport {
  /** The step that reported it: what a confirmation names. */
  readonly step: number;
  readonly passed: boolean;
  readonly words: string;
  /** RFC 3339. */
  readonly at: string;
}

/** The last drill that counts: confirmed, or done by the program. */
export interface Drilled {
  readonly passed: boolean;
  /** When it was reported or done, RFC 3339: its age counts from here, not from its confirmation. */
  readonly at: string;
}

export interface Suspension {
  readonly by: SuspendedBy;
  readonly reason: string;
  /** RFC 3339. */
  readonly at: string;
}

/** What the public list and the feeds tell of a pilot, with when it changed; RFC 3339. */
export interface Standing {
  readonly state: PilotState;
  readonly version: number;
  /** Its suspensions, each by whom and when. */
  readonly stops: readonly string[];
  /** Since when it is in this state. */
  readonly since: string;
  /** When any of this changed last. */
  readonly changedAt: string;
}

/** What one officer proposed, for another to approve. */
export interface Proposal {
  /** The step that proposed it: what an approval names. */
  readonly step: number;
  readonly decision: Decision;
  readonly version: number;
  readonly officer: string;
  readonly at: string;
  readonly reason: string;
  readonly criteria: readonly Judgement[];
  readonly conditions: readonly Pick<Condition, 'words' | 'due'>[];
}
export type Decision = 'admit' | 'amend' | 'graduate';

/** A criterion as an officer judged it: what speaks for it, what against, and why so. */
export interface Judgement {
  readonly criterion: string;
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly met: boolean;
  readonly reason: string;
}

export type Waited = 'institution' | 'supervisor' | 'public';

export const pilots = table(
  'register.pilot',
  {
    id: text(),
    institution: text(),
    state: text<PilotState>(),
    version: int(),
    serial: bigint(),
    title: json<Sentence>(),
    /** The gravest of the suspensions. */
    suspended_by: nullable(text<SuspendedBy>()),
    reason: nullable(text()),
    created_at: instant(),
    /** First handed to the supervisor. */
    submitted_at: nullable(instant()),
    disclosed_at: nullable(instant()),
    comment_until: nullable(instant()),
    admitted_at: nullable(instant()),
    running_at: nullable(instant()),
    ended_at: nullable(instant()),
    comments: int(),
    /** Of the draft, ever. */
    saves: int(),
    /** The save that was handed in last: what was saved since is a draft. */
    handed_in: int(),
    steps: int(),
    unanswered: int(),
    questions_open: int(),
    questions_waiting: int(),
    proposal: nullable(json<Proposal>()),
    conditions: json<readonly Condition[]>(),
    suspensions: json<readonly Suspension[]>(),
    amendment: nullable(int()),
    amendment_state: nullable(text<'submitted' | 'disclosed'>()),
    ends_on: nullable(date()),
    new_until: nullable(instant()),
    new_until_for: nullable(text<Bound>()),
    latest: int(),
    drill_report: nullable(json<DrillReport>()),
    drilled: nullable(json<Drilled>()),
    /** Until when that drill holds by the declaration in force. */
    drilled_until: nullable(instant()),
    offline_at: nullable(instant()),
    standing: json<Standing>(),
  },
  { key: 'id' },
);
/** What new business may run out of. */
export type Bound = 'assessment' | 'drill' | 'end-date';
export type PilotRow = RowOf<typeof pilots>;

export const declarations = table(
  'register.declaration',
  {
    id: text(),
    pilot: text(),
    version: int(),
    digest: text(),
    document: json<Declaration>(),
    at: instant(),
  },
  { key: 'id' },
);

export const comments = table(
  'register.comment',
  {
    id: text(),
    pilot: text(),
    version: int(),
    author: text(),
    body: text(),
    at: instant(),
    reply: nullable(text()),
    replied_at: nullable(instant()),
    held: nullable(text()),
  },
  { key: 'id' },
);

export type CommentRow = RowOf<typeof comments>;

export const drafts = table(
  'register.draft',
  { id: text(), pilot: text(), save: int(), document: json<unknown>(), at: instant() },
  { key: 'id' },
);
/** So many saves of a draft are kept. */
export const DRAFTS_KEPT = 50;
export const draftId = (pilot: string, save: number): string => `${pilot}|${save % DRAFTS_KEPT}`;
/** Something was saved that is not handed in yet. */
export const hasDraft = ({ saves, handed_in }: Pick<PilotRow, 'saves' | 'handed_in'>): boolean =>
  saves > handed_in;

export interface Message {
  readonly by: 'supervisor' | 'institution';
  readonly body: string;
  /** RFC 3339. */
  readonly at: string;
}

export const questions = table(
  'register.question',
  {
    id: text(),
    pilot: text(),
    version: int(),
    section: text(),
    state: text<'asked' | 'answered' | 'settled'>(),
    messages: json<readonly Message[]>(),
    at: instant(),
  },
  { key: 'id' },
);

export const steps = table(
  'register.step',
  {
    id: text(),
    pilot: text(),
    n: int(),
    kind: text(),
    state: text<PilotState>(),
    by: text(),
    waits_for: nullable(text<Waited>()),
    until: nullable(instant()),
    then_for: nullable(text<Waited>()),
    version: int(),
    detail: json<Readonly<Record<string, Json>>>(),
    at: instant(),
    /** Whose first fact proves the step. */
    operation: bigint(),
  },
  { key: 'id' },
);
export type StepRow = RowOf<typeof steps>;

export const declarationId = (pilot: string, version: number): string => `${pilot}|${version}`;
