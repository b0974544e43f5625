import { type Iso8583Message, meaningOfMti, RESPONSE_CODES } from '@sandglass/iso8583';
import type { Json } from '@sandglass/operations';
import { keptView, rounded, saysOf } from './list.ts';
import { type Step, sequenceOf } from './sequence.ts';
import type { Tape } from './tape.ts';

/** One exchange as all the tapes that are here saw it; undefined: it is on none of them. */
export function pictureOf(tapes: readonly Tape[], exchange: string): Json | undefined {
  const found = tapes.flatMap((tape) => {
    const kept = tape.exchange(exchange);
    return kept === undefined ? [] : [{ party: tape.party, kept }];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const tells = tapes.map(({ party }) => party);
  const sequence = sequenceOf(
    found.flatMap(({ kept }) => kept.seen),
    tells,
  )!;
  const { exchange: _, ...about } = keptView(found.find(({ kept }) => kept.merchantName)?.kept ?? first.kept);
  const followed = tapes.flatMap((tape) => tape.exchanges().filter(({ follows }) => follows === exchange));
  return {
    exchange,
    ...about,
    beganAt: new Date(sequence.beganAt).toISOString(),
    tookMs: rounded(sequence.tookMs),
    tells,
    left: found.reduce((sum, { kept }) => sum + kept.left, 0),
    standing: found.map(({ party, kept }) => ({
      party,
      state: kept.state,
      response: kept.response,
      says: saysOf(kept.response),
    })),
    followedBy: [...new Set(followed.map((one) => one.exchange))],
    steps: sequence.steps.map(stepView),
  } as unknown as Json;
}

const stepView = (step: Step) =>
  step.kind === 'given-up'
    ? { ...step, ms: rounded(step.ms), meaning: meaningOf(step.mti) }
    : {
        ...step,
        sentMs: step.sentMs === null ? null : rounded(step.sentMs),
        receivedMs: step.receivedMs === null ? null : rounded(step.receivedMs),
        meaning: meaningOf(step.mti),
        says: step.response === null ? null : (RESPONSE_CODES.get(step.response) ?? null),
      };

/** What a type says; between shop and acquirer there is none. */
const meaningOf = (mti: Iso8583Message['mti']) => meaningOfMti(mti) ?? null;
