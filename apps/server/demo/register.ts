import type { Actor, AnyOperation, Executor } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { declare, disclose, REGISTER_SHARD, type Supervision, submit } from '@sandglass/register';
import type { SimulatedClock } from '@sandglass/time';

const DAY_MS = 86_400_000;
const institution: Actor = { role: 'institution', party: 'fenghe-bank' };
const supervisor: Actor = { role: 'supervisor', party: 'supervisor' };

/** The demo's story begins this long ago, so that the comment window has passed. */
export const STORY_DAYS = 30;
const ADMITTED_AFTER_DAYS = 20;

/** Takes each sample pilot through the register, by the same operations as in life, on a clock set back. */
export async function seedRegister(
  executors: ReadonlyMap<string, Executor>,
  pilots: readonly Pilot[],
  supervision: Supervision,
  clock: SimulatedClock,
): Promise<void> {
  const executor = executors.get(REGISTER_SHARD)!;
  const step = async (operation: unknown, input: unknown, actor: Actor, key: string): Promise<void> => {
    const outcome = await executor.submit(operation as AnyOperation, input as never, {
      actor,
      key: `demo:${key}`,
    });
    if (outcome.outcome === 'refused') {
      throw new Error(`The demo's ${key} was refused: ${outcome.code} ${JSON.stringify(outcome.values)}`);
    }
  };
  for (const { id, declaration } of pilots) {
    await step(declare, { pilot: id, declaration }, institution, `declare ${id}`);
    await step(submit, { pilot: id }, institution, `submit ${id}`);
    await step(disclose, { pilot: id }, supervisor, `disclose ${id}`);
  }
  clock.advance(ADMITTED_AFTER_DAYS * DAY_MS);
  for (const { id } of pilots) await step(supervision.admit, { pilot: id }, supervisor, `admit ${id}`);
}
