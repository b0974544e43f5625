import type { Actor } from './actor.ts';
import type { RowCache, Slot } from './cache.ts';
import type { Done, Fact, Refused } from './effects.ts';
import type { AnyOperation } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { Random } from './random.ts';
import { reasonOf } from './reasons.ts';
import { requests } from './request.ts';
import { isObjection, type Objection, type Passage, type Stages } from './stages.ts';
import { Writes } from './writes.ts';

/** A decision found that what it was prepared with holds no more. */
export class PreparedStale extends Error {
  override readonly name = 'PreparedStale';
}

/** One operation as it stands in a batch. */
export interface Passing {
  readonly operation: AnyOperation;
  readonly input: unknown;
  prepared: unknown;
  readonly actor: Actor;
  readonly requestId: string;
  readonly requestBody: string;
  /** The rows that it loaded. */
  slots: Slot[];
}

/** What is the same for all operations of a batch. */
export interface PassContext {
  readonly shard: string;
  readonly now: number;
  readonly businessDate: string;
  readonly stages: Stages;
  readonly cache: RowCache;
}

/** One operation in its batch. */
interface Pass {
  readonly item: Passing;
  readonly number: bigint;
  readonly context: PassContext;
  readonly random: Random;
}

export interface Passed {
  readonly writes: Writes;
  readonly outcome: Outcome;
}

/** Takes one operation from its loaded rows to its rows to write: repeat? → closed? → decide → ledger → guard → facts → jobs. */
export function pass(item: Passing, number: bigint, context: PassContext): Passed {
  const writes = new Writes(context.cache, item.slots);
  const before = writes.get(requests, item.requestId);
  if (before !== undefined) return { writes, outcome: repeated(before, item) };
  const { operation, input, prepared, actor } = item;
  const { now, businessDate } = context;
  const random = new Random();
  const here: Pass = { item, number, context, random };
  const passage = passageOf(here, writes);
  const closed = context.stages.guard.closed?.(passage);
  if (closed !== undefined) return refused(here, closed);
  const decision = operation.decide(writes, input, { now, businessDate, actor, random, number }, prepared);
  if (decision.outcome === 'stale') throw new PreparedStale(`${operation.name} must be prepared again`);
  if (decision.outcome === 'refused') return refused(here, decision);
  return done(here, decision, passage);
}

function done(here: Pass, decision: Done, passage: Passage): Passed {
  requireWhole(here.item.operation, decision);
  const { writes } = passage;
  for (const write of decision.rows ?? []) writes.write(write);
  const { ledger, guard, journal, outbox } = here.context.stages;
  const objection = ledger.apply(decision.transfers ?? [], passage);
  if (objection !== undefined) return refusedLater(here, decision, objection);
  const admitted = guard.admit(decision.usage ?? [], passage);
  if (isObjection(admitted)) return refusedLater(here, decision, admitted);
  const unsealed = journal.record([...(decision.facts ?? []), ...admitted.facts], passage);
  if (unsealed !== undefined) return refusedLater(here, decision, unsealed);
  outbox.enqueue(decision.jobs ?? [], passage);
  const reply = JSON.stringify(decision.reply);
  remember(here, writes, 'done', reply);
  return {
    writes,
    outcome: {
      outcome: 'done',
      reply: decision.reply,
      operation: passage.number.toString(),
      repeated: false,
    },
  };
}

type Refusal = Pick<Refused, 'code' | 'values'> & Partial<Pick<Refused, 'keep' | 'subject' | 'problems'>>;

/** A refusal keeps nothing but its reply, its fact, and the rows that the decision names. */
function refused(here: Pass, refusal: Refusal): Passed {
  const { item, context, number } = here;
  const writes = new Writes(context.cache, item.slots);
  const passage = passageOf(here, writes);
  for (const write of refusal.keep ?? []) writes.write(write);
  const { code, values, subject, problems } = refusal;
  const told = problems === undefined ? { code, values } : { code, values, problems };
  const fact: Fact = {
    kind: 'operation.refused',
    header: { operation: item.operation.name, reason: code, ...publicValues(code, values) },
    ...(subject === undefined ? {} : { subject }),
  };
  context.stages.journal.record([fact], passage);
  remember(here, writes, 'refused', JSON.stringify(told));
  return {
    writes,
    outcome: { outcome: 'refused', ...told, operation: number.toString(), repeated: false },
  };
}

function publicValues(code: string, values: Refusal['values']): Record<string, string> {
  const names = reasonOf(code).publicValues ?? [];
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

function passageOf({ item, number, context }: Pass, writes: Writes): Passage {
  const { now, businessDate, shard } = context;
  return { operation: item.operation, actor: item.actor, number, now, businessDate, shard, writes };
}

/** What every done operation must have, whoever wrote it. */
function requireWhole(operation: AnyOperation, decision: Done): void {
  const { rows = [], transfers = [], facts = [], usage = [] } = decision;
  if (operation.business === 'new' && transfers.length > 0 && usage.length === 0) {
    throw new Error(`${operation.name} is new business that moves money and names no usage`);
  }
  if (rows.length + transfers.length > 0 && facts.length === 0) {
    throw new Error(`${operation.name} changes state without a fact`);
  }
}

/** A decision that a later stage objects to keeps what it names for that, and nothing else. */
function refusedLater(here: Pass, decision: Done, { code, values }: Objection): Passed {
  const keep = decision.keepIfRefused?.(code, values) ?? [];
  return refused(here, { code, values, keep, ...subjectOf(decision) });
}

/** A later objection of ledger or guard concerns whom the decision's first fact concerned. */
function subjectOf(decision: Done): { subject?: string } {
  const subject = decision.facts?.find((fact) => fact.subject !== undefined)?.subject;
  return subject === undefined ? {} : { subject };
}

function remember(here: Pass, writes: Writes, outcome: 'done' | 'refused', reply: string): void {
  const { item, number, context, random } = here;
  writes.put(requests, {
    id: item.requestId,
    operation: number,
    name: item.operation.name,
    body: item.requestBody,
    outcome,
    reply,
    seed: random.seed ?? null,
    at: context.now,
  });
}

type Request = NonNullable<ReturnType<typeof requestOf>>;
const requestOf = (writes: Writes, id: string) => writes.get(requests, id);

function repeated(before: Request, item: Passing): Outcome {
  const operation = before.operation.toString();
  if (before.body !== item.requestBody) {
    return { outcome: 'refused', code: 'idempotency-key-reused', values: {}, operation, repeated: false };
  }
  const stored = JSON.parse(before.reply);
  if (before.outcome === 'done') return { outcome: 'done', reply: stored, operation, repeated: true };
  return { outcome: 'refused', ...stored, operation, repeated: true };
}
