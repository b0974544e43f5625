import type { Actor, AnyOperation, Executor } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { comment, declare, disclose, REGISTER_SHARD, type Supervision, submit } from '@sandglass/register';
import type { SimulatedClock } from '@sandglass/time';
import { type Chapter, story } from './story.ts';

const DAY_MS = 86_400_000;
const supervisor: Actor = { role: 'supervisor', party: 'supervisor' };
const everybody: Actor = { role: 'public', party: 'public' };

interface Step {
  readonly day: number;
  readonly operation: unknown;
  readonly input: Record<string, unknown>;
  readonly actor: Actor;
  readonly key: string;
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
  let today = 0;
  for (const { day, operation, input, actor, key } of steps) {
    clock.advance((day - today) * DAY_MS);
    today = day;
    const outcome = await executor.submit(operation as AnyOperation, input as never, {
      actor,
      key: `demo:${key}`,
    });
    if (outcome.outcome === 'refused') {
      throw new Error(`The demo's ${key} was refused: ${outcome.code} ${JSON.stringify(outcome.values)}`);
    }
  }
}

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
  return [
    step(disclosed, declare, declarer, 'declare', { declaration }),
    step(disclosed, submit, declarer, 'submit'),
    step(disclosed, disclose, supervisor, 'disclose'),
    ...comments.map(({ day, author, body }, at) =>
      step(day, comment, everybody, `comment ${at + 1} on`, { author, body }),
    ),
    ...(admitted === undefined ? [] : [step(admitted, admit, supervisor, 'admit')]),
  ];
}
