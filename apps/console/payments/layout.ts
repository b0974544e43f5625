import { type Arrow, type Place, places, type Step } from './shape.ts';

export const WIDTH = 760;
const LEFT = 110;
const COLUMN = 190;
const HEAD = 56;
const ROW = 52;
/** An arrow falls a little: it arrives after it left. */
const FALL = 14;
/** Where a message ends that the line lost, as a share of its way. */
const LOST_AT = 0.72;

export const columnOf = (place: Place): number => LEFT + places.indexOf(place) * COLUMN;

/** A step with its place in the picture. */
export interface Drawn {
  readonly step: Step;
  readonly n: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Steps one below the other in their order; time does not stretch the picture, the figures beside it say it. */
export const drawn = (steps: readonly Step[]): readonly Drawn[] =>
  steps.map((step, at) => {
    const y = HEAD + ROW * at + ROW / 2;
    if (step.kind === 'given-up') {
      const x = columnOf(step.at);
      return { step, n: at + 1, from: { x, y }, to: { x, y } };
    }
    const from = { x: columnOf(step.from), y };
    const whole = columnOf(step.to) - from.x;
    const goes = step.end === 'lost' ? LOST_AT : step.end === 'not-sent' ? 0 : 1;
    return { step, n: at + 1, from, to: { x: from.x + whole * goes, y: y + FALL * goes } };
  });

export const heightOf = (steps: readonly Step[]): number => HEAD + ROW * steps.length + ROW / 2;

/** What a step tells of time: how long the hop took, and how long its sender had it before. */
export interface Timing {
  /** ms since the beginning. */
  readonly atMs: number;
  /** null: only one end tells. */
  readonly hopMs: number | null;
  /** From the last that its sender received to this; null: it is the first, or the sender does not tell. */
  readonly heldMs: number | null;
}

/** The timing of each step. */
export function timingsOf(steps: readonly Step[]): readonly Timing[] {
  return steps.map((step, at) => {
    if (step.kind === 'given-up') return { atMs: step.ms, hopMs: null, heldMs: null };
    const atMs = step.sentMs ?? step.receivedMs ?? 0;
    const hopMs = step.sentMs === null || step.receivedMs === null ? null : step.receivedMs - step.sentMs;
    return { atMs, hopMs, heldMs: heldBefore(step, steps.slice(0, at)) };
  });
}

function heldBefore({ from, sentMs }: Arrow, before: readonly Step[]): number | null {
  if (sentMs === null) return null;
  const last = before.findLast(
    (step): step is Arrow => step.kind === 'arrow' && step.to === from && step.receivedMs !== null,
  );
  const since = last?.receivedMs ?? null;
  return since === null || since > sentMs ? null : sentMs - since;
}

/** Where in the picture a party was at work: from a message it received to the next that it sent. */
export function workOf(steps: readonly Step[]): readonly { place: Place; from: number; until: number }[] {
  const at = drawn(steps);
  return at.flatMap(({ step, from }, n) => {
    if (step.kind !== 'arrow' || step.sentMs === null) return [];
    const cause = at
      .slice(0, n)
      .findLast(({ step: one }) => one.kind === 'arrow' && one.to === step.from && one.receivedMs !== null);
    return cause === undefined ? [] : [{ place: step.from, from: cause.to.y, until: from.y }];
  });
}
