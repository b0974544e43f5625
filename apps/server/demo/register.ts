import type { Actor, AnyOperation, Executor, Json } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import {
  comment,
  criteria,
  declare,
  disclose,
  propose,
  REGISTER_SHARD,
  reply,
  type Supervision,
  submit,
} from '@sandglass/register';
import type { SimulatedClock } from '@sandglass/time';
import { type Chapter, story } from './story.ts';

const DAY_MS = 86_400_000;
const supervisor: Actor = { role: 'supervisor', party: 'supervisor' };
const secondOfficer: Actor = { ...supervisor, person: 'second-officer' };
const everybody: Actor = { role: 'public', party: 'public' };

interface Step {
  readonly day: number;
  readonly operation: unknown;
  readonly input: Record<string, unknown>;
  readonly actor: Actor;
  readonly key: string;
  /** Who answers the comment at once, and how. */
  readonly answered?: { readonly by: Actor; readonly reply: string };
}

/** Takes each sample pilot through the register, by the same operations as in life, on a clock set back. */
export async function seedRegister(
  executors: ReadonlyMap<string, Executor>,
  pilots: readonly Pilot[],
  supervision: Supervision,
  clock: SimulatedClock,
): Promise<void> {
  const executor = executors.get(REGISTER_SHARD)!;
  const steps = story
    .filter(({ pilot }) => pilots.some(({ id }) => id === pilot))
    .flatMap((chapter) => stepsOf(chapter, pilots, supervision))
    .sort((one, other) => one.day - other.day);
  /** The proposal of each pilot, as its second officer reads it. */
  const proposed = new Map<unknown, Json>();
  let today = 0;
  for (const { day, operation, input, actor, key, answered } of steps) {
    clock.advance((day - today) * DAY_MS);
    today = day;
    const read = operation === supervision.admit ? proposed.get(input.pilot) : undefined;
    const whole = read === undefined ? input : { ...input, proposal: read };
    const outcome = await executor.submit(operation as AnyOperation, whole as never, {
      actor,
      key: `demo:${key}`,
    });
    if (outcome.outcome === 'refused') {
      throw new Error(`The demo's ${key} was refused: ${outcome.code} ${JSON.stringify(outcome.values)}`);
    }
    if (outcome.reply.proposal !== undefined) proposed.set(input.pilot, outcome.reply.proposal);
    if (answered !== undefined) {
      const answer = { comment: String(outcome.reply.comment), reply: answered.reply };
      await executor.submit(reply, answer, { actor: answered.by, key: `demo:reply ${key}` });
    }
  }
}

const EXAMPLE = '【示例】';
const proposal = {
  decision: 'admit',
  reason: `${EXAMPLE}六项准则均已满足。`,
  criteria: Object.keys(criteria).map((criterion) => ({
    criterion,
    for: [`${EXAMPLE}见声明书。`],
    against: [],
    met: true,
    reason: `${EXAMPLE}声明书与评估材料支持这一结论。`,
  })),
};

function stepsOf(chapter: Chapter, pilots: readonly Pilot[], { admit }: Supervision): readonly Step[] {
  const { pilot, institution, disclosed, admitted, comments = [] } = chapter;
  const declaration = pilots.find(({ id }) => id === pilot)!.declaration;
  const declarer: Actor = { role: 'institution', party: institution };
  const step = (
    day: number,
    operation: unknown,
    actor: Actor,
    key: string,
    more: Record<string, unknown> = {},
  ): Step => ({ day, operation, input: { pilot, ...more }, actor, key: `${key} ${pilot}` });
  const answered = (of: Step, said: string | undefined): Step =>
    said === undefined ? of : { ...of, answered: { by: declarer, reply: said } };
  return [
    step(disclosed, declare, declarer, 'declare', { declaration }),
    step(disclosed, submit, declarer, 'submit'),
    step(disclosed, disclose, supervisor, 'disclose'),
    ...comments.map(({ day, author, body, answer }, at) =>
      answered(step(day, comment, everybody, `comment ${at + 1} on`, { author, body }), answer),
    ),
    ...(admitted === undefined
      ? []
      : [
          step(admitted, propose, supervisor, 'propose', proposal),
          step(admitted, admit, secondOfficer, 'admit'),
        ]),
  ];
}
