import type { PartyMessage, Told } from '@sandglass/identity';
import type { Deliver } from '@sandglass/jobs';
import { type Executor, type Locale, system } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { type Hours, nextWithin } from '@sandglass/time';

/**
 * A pilot's message to a party, by the gateway that also brings sign-in codes. Afterwards the pilot is told under the
 * operation that the job names, whether it was sent and whether a real network took it. Without a gateway the job waits for
 * a person; who has no phone is told nothing, and the pilot knows. A message with hours is put off outside of them, whatever
 * delayed it: a gateway that was away, a stop of the house, a person who sends it once more at night.
 */
export function messageDelivery(
  executors: ReadonlyMap<string, Executor>,
  pilots: readonly Pilot[],
  { tell, now }: { readonly tell: (message: PartyMessage) => Promise<Told>; readonly now: () => number },
): Deliver {
  return async ({ shard, party, text, locale, told, about, within }, key) => {
    const until = within === undefined ? now() : nextWithin(now(), within as unknown as Hours);
    if (until > now()) return { until };

    const pilot = pilots.find(({ id }) => id === String(shard));
    const operation = pilot?.operations.find(({ name }) => name === String(told));
    const executor = executors.get(String(shard));
    if (operation === undefined || executor === undefined)
      throw new Error(`${String(told)} of ${String(shard)} does not run here`);
    const message = { party: String(party), text: String(text), locale: locale as Locale, key };
    const { simulated, sent } = await tell(message);
    const input = { about: String(about), simulated, sent };
    await executor.submit(operation, input as never, { actor: system, key: `told:${key}` });
    return undefined;
  };
}
