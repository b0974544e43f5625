import { type PlainRows, plainRows } from '@sandglass/journal';
import { instant, int, json, nullable, type Role, type RowOf, table, text } from '@sandglass/operations';
import type { CustomerClass } from '@sandglass/pilot';
import type { ExitClass, Phase } from './plan.ts';

/**
 * waiting → open (the steps before it are done) → working (its program was asked for) → done. A step that a person
 * does goes from open to done by its evidence.
 */
export type StepState = 'waiting' | 'open' | 'working' | 'done';

/** What a run of the step did, as its own plan and close say. */
export interface RunSeen {
  readonly run: string;
  readonly name: string;
  readonly count: number;
  /** Minor units as decimal digits. */
  readonly sum: string;
  readonly done: number;
  readonly excepted: number;
}

/** How much of what the step waits for was still there at the last look. */
export interface WaitSeen {
  readonly name: string;
  readonly count: number;
}

export interface Evidence {
  readonly text: string;
  /** SHA-256 of a document, lower-case hex. */
  readonly digest?: string;
  readonly by: Role;
  /** RFC 3339. */
  readonly at: string;
}

/** Items that the program refused, handed to a person with the reason. */
export interface Excepted {
  readonly count: number;
  readonly reason: string;
  readonly by: Role;
  readonly at: string;
}

export interface StepRecord {
  readonly n: number;
  readonly phase: Phase;
  readonly owner: string;
  readonly state: StepState;
  readonly openedAt: string | null;
  /** The last moment of its time. */
  readonly due: string | null;
  readonly overdueAt: string | null;
  readonly doneAt: string | null;
  /** Looks of the program so far: each does a run of its own. */
  readonly looks: number;
  readonly runs: readonly RunSeen[];
  readonly waits: readonly WaitSeen[];
  readonly excepted: readonly Excepted[];
  readonly evidence: readonly Evidence[];
  /** The facts that prove what the step says, the oldest first: shard/operation.n. */
  readonly facts: readonly string[];
}

/** The exit of a pilot: there is one, and nobody takes it back. Its id is the pilot's. */
export const exits = table(
  'ending.exit',
  {
    id: text(),
    class: text<ExitClass>(),
    version: int(),
    state: text<'proposed' | 'under-way' | 'ended'>(),
    reason: text(),
    begun_by: text<Role>(),
    officer: text(),
    trigger: nullable(text()),
    proposed_at: nullable(instant()),
    started_at: nullable(instant()),
    ended_at: nullable(instant()),
    current: int(),
    look_at: nullable(instant()),
    due_at: nullable(instant()),
    steps: json<readonly StepRecord[]>(),
  },
  { key: 'id' },
);
export type ExitRow = RowOf<typeof exits>;

/** A customer's class where a person set it, in the pilot's own shard. */
export const customerClasses = table(
  'ending.customer_class',
  { id: text(), class: text<CustomerClass>(), reason: text(), by: text(), at: instant() },
  { key: 'id' },
);
export type CustomerClassRow = RowOf<typeof customerClasses>;

/** Why a person set it, in their words; that they did, and when, stays. */
export const classPlain: PlainRows = plainRows(customerClasses, (row) => ({ ...row, reason: '' }), 'id = $2');
