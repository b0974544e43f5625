import type { Declaration } from '@sandglass/declaration';
import { declared } from '@sandglass/declaration/testing';
import {
  type Actor,
  type AnyOperation,
  type Decision,
  type Fact,
  type Job,
  Random,
  type Row,
  type RowKey,
  type State,
  system,
} from '@sandglass/operations';
import { businessDate, parseInstant } from '@sandglass/time';
import {
  acceptCondition,
  amend,
  answer,
  ask,
  comment,
  criteria,
  declare,
  decline,
  disclose,
  discloseAmendment,
  dropAmendment,
  moderate,
  type PilotRow,
  pilots,
  propose,
  reply,
  reportCondition,
  reportDrill,
  returnCondition,
  returnDraft,
  returnDrill,
  save,
  settle,
  start,
  submit,
  supervision,
  withdraw,
} from '../index.ts';

export const PILOT = 'lantern';
export const bank: Actor = { role: 'institution', party: 'lantern-bank' };
export const otherBank: Actor = { role: 'institution', party: 'other-bank' };
export const officer: Actor = { role: 'supervisor', party: 'office', person: 'li' };
export const second: Actor = { role: 'supervisor', party: 'office', person: 'wang' };
export const anybody: Actor = { role: 'public', party: 'public' };
export { system };

export const review = (met = true) =>
  Object.keys(criteria).map((criterion) => ({
    criterion,
    for: ['so it seems'],
    against: [],
    met,
    reason: 'seen',
  }));

const signed = supervision(() => new Uint8Array(64));
export const operations = {
  acceptCondition,
  amend,
  answer,
  ask,
  comment,
  declare,
  decline,
  disclose,
  discloseAmendment,
  dropAmendment,
  moderate,
  propose,
  reply,
  reportCondition,
  reportDrill,
  returnCondition,
  returnDraft,
  returnDrill,
  save,
  settle,
  start,
  submit,
  withdraw,
  ...signed,
} as unknown as Readonly<Record<string, AnyOperation>>;
export type Name = keyof typeof operations & string;

/** The register's decisions on rows in memory: pure, as the executor would run them one after the other. */
export class Desk {
  now = parseInstant('2026-01-05T09:00:00+08:00');
  readonly rows = new Map<string, Row>();
  readonly facts: Fact[] = [];
  readonly jobs: Job[] = [];

  take(name: Name, actor: Actor, input: Record<string, unknown> = {}): Decision {
    const operation = operations[name]!;
    const whole = needsNoPilot.has(name) ? input : { pilot: PILOT, ...this.#read(name, input), ...input };
    if (!operation.validator.Check(whole))
      throw new Error(`not the input of ${name}: ${JSON.stringify(whole)}`);
    const named = new Set<string>();
    const keep = ({ table, id }: RowKey): unknown => named.add(`${table.name}/${id}`);
    const state: State = {
      get: (table, id) => {
        const key = `${table.name}/${id}`;
        if (!named.has(key)) throw new Error(`${operation.name} reads ${key} and does not load it`);
        return this.rows.get(key) as never;
      },
      all: () => [],
    };
    operation.load(whole as never, actor, undefined).forEach(keep);
    operation.loadThen?.(state, whole as never, actor).forEach(keep);
    const random = new Random();
    const number = BigInt(this.facts.length + 1);
    const at = { now: this.now, businessDate: businessDate(this.now), actor, random, number };
    const decision = operation.decide(state, whole as never, at, undefined);
    if (decision.outcome === 'stale') throw new Error(`${operation.name} must be prepared again`);
    if (decision.outcome === 'done') this.#apply(decision);
    return decision;
  }

  /** What an approval names: an officer reads what stands just before, unless the test says otherwise. */
  #read(name: Name, { condition }: Record<string, unknown>): Record<string, number> {
    const { proposal, drill_report: drill, conditions = [] } = this.pilot ?? {};
    if (name === 'confirmDrill') return { report: drill?.step ?? 1 };
    if (name === 'acceptCondition') return { report: conditions[Number(condition) - 1]?.report ?? 1 };
    const approves = name === 'admit' || name === 'approveAmendment' || name === 'graduate';
    return approves ? { proposal: proposal?.step ?? 1 } : {};
  }

  #apply({ rows = [], facts = [], jobs = [] }: Extract<Decision, { outcome: 'done' }>): void {
    if (rows.length > 0 && facts.length === 0) throw new Error('state changes without a fact');
    for (const { kind, table, row } of rows) {
      const key = `${table.name}/${table.keyOf(row)}`;
      if ((kind === 'update') !== this.rows.has(key)) throw new Error(`${kind} of ${key} cannot be`);
      this.rows.set(key, row);
    }
    this.facts.push(...facts);
    this.jobs.push(...jobs);
  }

  /** What must be done, and its reply. */
  done(name: Name, actor: Actor, input: Record<string, unknown> = {}) {
    const decision = this.take(name, actor, input);
    if (decision.outcome === 'refused') throw new Error(`${name} was refused: ${decision.code}`);
    return decision.reply;
  }

  /** The refusal's code, or `done`. */
  code(name: Name, actor: Actor, input: Record<string, unknown> = {}): string {
    const decision = this.take(name, actor, input);
    return decision.outcome === 'refused' ? decision.code : 'done';
  }

  get pilot(): PilotRow {
    return this.rows.get(`${pilots.name}/${PILOT}`) as PilotRow;
  }

  /** The last mandate that was sent to the guard. */
  get mandate() {
    const sent = this.jobs.filter(({ kind }) => kind === 'mandate.deliver').at(-1);
    return sent && JSON.parse(String(sent.payload.signed)).mandate;
  }

  pastWindow(): void {
    this.now = (this.pilot.comment_until ?? this.now) + 1;
  }

  disclosed(document: Declaration = declared()): this {
    this.done('declare', bank, { declaration: document });
    this.done('submit', bank);
    this.done('disclose', officer);
    return this;
  }

  proposed(): this {
    this.disclosed();
    this.pastWindow();
    this.done('propose', officer, { decision: 'admit', reason: 'ready', criteria: review() });
    return this;
  }

  running(): this {
    this.proposed();
    this.done('admit', second);
    this.done('start', system);
    return this;
  }

  amendmentProposed(document: Declaration): this {
    this.done('amend', bank, { declaration: document });
    this.done('discloseAmendment', officer);
    this.pastWindow();
    this.done('propose', officer, { decision: 'amend', reason: 'sound' });
    return this;
  }
}

const needsNoPilot = new Set(['answer', 'settle', 'reply', 'moderate']);
