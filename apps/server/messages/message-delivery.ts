import { createHash } from 'node:crypto';
import type { PartyMessage, Told } from '@sandglass/identity';
import type { Deliver } from '@sandglass/jobs';
import {
  type AnyOperation,
  type Executor,
  type Json,
  type Locale,
  type Outcome,
  system,
} from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { type Hours, nextWithin } from '@sandglass/time';

/**
 * A pilot's message to a party, by the gateway that also brings sign-in codes. A message with hours is put off outside of them, whatever
 * delayed it: a gateway that was away, a stop of the house, a person who sends it once more at night. Where the job names an operation to
 * ask, the pilot looks once more whether it still goes, and in what words. Afterwards the pilot is told under the operation that the job
 * names, whether it was sent and whether a real network took it. Without a gateway the job waits for a person; who has no phone is told
 * nothing, and the pilot knows.
 */
export function messageDelivery(
  executors: ReadonlyMap<string, Executor>,
  pilots: readonly Pilot[],
  { tell, now }: { readonly tell: (message: PartyMessage) => Promise<Told>; readonly now: () => number },
): Deliver {
  return async ({ shard, party, text: written, asks, told, about, within, ...payload }, key) => {
    const at = now();
    const until = within === undefined ? at : nextWithin(at, within as unknown as Hours);
    if (until > at) return { until };

    const submitted = pilotAt({ executors, pilots }, String(shard));
    // Known before anything goes: a message that could not be noted would go again and again.
    const toldBy = submitted(String(told));
    const locale = payload.locale as Locale;
    const asked = { about: String(about), written: String(written), locale };
    // A key of its own for each try: an answer of an hour ago is not repeated, the pilot decides anew.
    const look =
      asks === undefined ? {} : replyOf(await submitted(String(asks))(asked, `asked:${key}:${at}`));
    if (look.goes === false) return undefined;
    const text = String(look.text ?? written);
    const message = { party: String(party), text, locale, key: keyOf(key, text, String(written)) };
    const { simulated, sent } = await tell(message);
    await toldBy({ about: String(about), simulated, sent }, `told:${key}`);
    return undefined;
  };
}

interface Where {
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pilots: readonly Pilot[];
}

/** What submits an operation of a pilot by its name, if it runs here. */
function pilotAt({ executors, pilots }: Where, shard: string) {
  const operations = pilots.find(({ id }) => id === shard)?.operations ?? [];
  const executor = executors.get(shard);
  return (named: string): ((input: object, key: string) => Promise<Outcome>) => {
    const operation: AnyOperation | undefined = operations.find(({ name }) => name === named);
    if (operation === undefined || executor === undefined)
      throw new Error(`${named} of ${shard} does not run here`);
    return (input, key) => executor.submit(operation, input as never, { actor: system, key });
  };
}

/** Other words are another message: a gateway that knows the first by its key has not brought these. */
const keyOf = (key: string, text: string, written: string): string =>
  text === written ? key : `${key}:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** What the pilot answered; it refuses what it does not know, and then nothing may go. Once it has ended, nothing goes. */
function replyOf(outcome: Outcome): Readonly<Record<string, Json>> {
  if (outcome.outcome === 'refused' && outcome.code === 'pilot-ended') return { goes: false };
  if (outcome.outcome === 'refused')
    throw new Error(`the pilot refuses to let a message go: ${outcome.code}`);
  return outcome.reply;
}
