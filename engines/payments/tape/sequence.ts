import type { Place, Seen, ShownField } from './seen.ts';

/**
 * How a message fared on its hop. `arrived`: both ends saw it, or the end that tells did and the other does not tell. `lost`: the other end
 * tells and did not see it. `late`: it came when nobody waited for it any more. `not-sent`: the line was not there.
 */
export type ArrowEnd = 'arrived' | 'lost' | 'late' | 'not-sent';

/** A message from one party to the next. Times in ms since the first thing that anybody saw. */
export interface Arrow {
  readonly kind: 'arrow';
  readonly from: Place;
  readonly to: Place;
  readonly mti: string;
  readonly end: ArrowEnd;
  /** null: the sender does not tell. */
  readonly sentMs: number | null;
  /** null: it did not arrive, or the receiver does not tell. */
  readonly receivedMs: number | null;
  readonly response: string | null;
  readonly fields: readonly ShownField[];
}

/** Where somebody stopped waiting for an answer. */
export interface GivenUp {
  readonly kind: 'given-up';
  readonly at: Place;
  /** Whose answer it was. */
  readonly of: Place;
  readonly mti: string;
  readonly ms: number;
}
export type Step = Arrow | GivenUp;

export interface Sequence {
  /** ms since 1970 of the first thing that was seen. */
  readonly beganAt: number;
  /** ms from the first to the last. */
  readonly tookMs: number;
  readonly steps: readonly Step[];
}

/** A party's clock may be behind its neighbour's by so much (ms) and its receipt is still that of the message. */
const CLOCKS_APART_MS = 1_000;

/**
 * What the parties saw of one exchange, put together: each message one arrow, its receipt paired with its dispatch in the order in
 * which they went.
 *
 * @param tells the parties whose tape was read: where one of them did not see what it should have, the line lost it
 */
export function sequenceOf(seen: readonly Seen[], tells: readonly Place[]): Sequence | undefined {
  const inOrder = [...seen].sort((a, b) => a.at - b.at);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const beganAt = first.at;
  const receipts = inOrder.filter(({ end, kind }) => end === 'receiver' && kind !== 'no-answer');
  const taken = new Set<Seen>();
  const steps: Step[] = [];
  for (const one of inOrder) {
    if (one.kind === 'no-answer')
      steps.push({ kind: 'given-up', at: one.from, of: one.to, mti: one.mti, ms: one.at - beganAt });
    else if (one.end === 'sender') {
      const receipt = receipts.find((other) => !taken.has(other) && isReceiptOf(other, one));
      if (receipt !== undefined) taken.add(receipt);
      steps.push(arrow(one, receipt, tells, beganAt));
    }
  }
  for (const one of receipts) if (!taken.has(one)) steps.push(arrow(undefined, one, tells, beganAt));
  return { beganAt, tookMs: last.at - beganAt, steps: steps.sort((a, b) => startOf(a) - startOf(b)) };
}

const isReceiptOf = (receipt: Seen, sent: Seen): boolean =>
  sent.kind === 'message' &&
  receipt.from === sent.from &&
  receipt.to === sent.to &&
  receipt.mti === sent.mti &&
  receipt.at >= sent.at - CLOCKS_APART_MS;

function arrow(
  sent: Seen | undefined,
  received: Seen | undefined,
  tells: readonly Place[],
  beganAt: number,
): Arrow {
  const { from, to, mti, response, fields } = (sent ?? received)!;
  return {
    kind: 'arrow',
    from,
    to,
    mti,
    end: endOf(sent, received, tells),
    sentMs: sent === undefined ? null : sent.at - beganAt,
    receivedMs: received === undefined ? null : received.at - beganAt,
    response: response ?? null,
    fields: fields ?? received?.fields ?? [],
  };
}

function endOf(sent: Seen | undefined, received: Seen | undefined, tells: readonly Place[]): ArrowEnd {
  if (sent?.kind === 'not-sent') return 'not-sent';
  if (received?.kind === 'late') return 'late';
  return received === undefined && sent !== undefined && tells.includes(sent.to) ? 'lost' : 'arrived';
}

/** When a step begins, for its place in the picture. */
export const startOf = (step: Step): number =>
  step.kind === 'given-up' ? step.ms : (step.sentMs ?? step.receivedMs ?? 0);
