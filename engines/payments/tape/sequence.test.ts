import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACES, type Place, type Seen } from './seen.ts';
import { type Arrow, sequenceOf, startOf } from './sequence.ts';

const T = 1_700_000_000_000;
const all: readonly Place[] = ['acquirer', 'network', 'bank'];
const sent = (ms: number, from: Place, to: Place, mti: string, response?: string): Seen => ({
  kind: 'message',
  at: T + ms,
  from,
  to,
  end: 'sender',
  mti,
  ...(response === undefined ? {} : { response }),
});
const got = (...of: Parameters<typeof sent>): Seen => ({ ...sent(...of), end: 'receiver' });
const arrows = (seen: readonly Seen[], tells = all): Arrow[] =>
  (sequenceOf(seen, tells)?.steps ?? []).filter((step) => step.kind === 'arrow');

describe('what parties saw of a payment becomes one picture', () => {
  const there = [
    got(0, 'shop', 'acquirer', 'order'),
    sent(4, 'acquirer', 'network', '0200'),
    got(4.5, 'acquirer', 'network', '0200'),
    sent(7, 'network', 'bank', '0200'),
    got(7.4, 'network', 'bank', '0200'),
  ];
  const back = [
    sent(12, 'bank', 'network', '0210', '00'),
    got(12.3, 'bank', 'network', '0210', '00'),
    sent(14, 'network', 'acquirer', '0210', '00'),
    got(14.2, 'network', 'acquirer', '0210', '00'),
    sent(17, 'acquirer', 'shop', 'reply', 'approved'),
  ];

  test('a message that both ends saw is one arrow with both times', () => {
    const shown = arrows([...back, ...there]);
    expect(shown.map(({ from, to, mti }) => `${from}>${to} ${mti}`)).toEqual([
      'shop>acquirer order',
      'acquirer>network 0200',
      'network>bank 0200',
      'bank>network 0210',
      'network>acquirer 0210',
      'acquirer>shop reply',
    ]);
    expect(shown[1]).toMatchObject({ end: 'arrived', sentMs: 4, response: null });
    expect(shown[1]!.receivedMs).toBeCloseTo(4.5);
    expect(shown[4]).toMatchObject({ response: '00' });
    expect(sequenceOf([...back, ...there], all)).toMatchObject({ beganAt: T, tookMs: 17 });
  });

  test('what the other end tells that it did not see was lost; of one that tells nothing nobody knows', () => {
    const lost = there.slice(0, 4);
    expect(arrows(lost).at(-1)).toMatchObject({ to: 'bank', end: 'lost', receivedMs: null });
    expect(arrows(lost, ['acquirer', 'network']).at(-1)).toMatchObject({ end: 'arrived', receivedMs: null });
  });

  test('the end of waiting, each repeat of a reversal and a late answer have their places', () => {
    const shown = sequenceOf(
      [
        sent(0, 'acquirer', 'network', '0200'),
        { ...sent(600, 'acquirer', 'network', '0200'), kind: 'no-answer' },
        sent(601, 'acquirer', 'network', '0400'),
        sent(801, 'acquirer', 'network', '0401'),
        got(802, 'acquirer', 'network', '0401'),
        sent(803, 'network', 'acquirer', '0410', '25'),
        got(804, 'network', 'acquirer', '0410', '25'),
        { ...got(900, 'network', 'acquirer', '0210', '00'), kind: 'late' },
      ],
      all,
    );
    expect(
      shown?.steps.map((step) => (step.kind === 'arrow' ? `${step.mti} ${step.end}` : step.kind)),
    ).toEqual(['0200 lost', 'given-up', '0400 lost', '0401 arrived', '0410 arrived', '0210 late']);
  });

  test('two alike are paired in their order, and a clock that is behind by less than a second pairs all the same', () => {
    const shown = arrows([
      sent(0, 'acquirer', 'network', '0401'),
      sent(200, 'acquirer', 'network', '0401'),
      got(-3, 'acquirer', 'network', '0401'),
      got(198, 'acquirer', 'network', '0401'),
    ]);
    expect(shown.map(({ end }) => end)).toEqual(['arrived', 'arrived']);
    expect(shown.map(({ sentMs }) => sentMs)).toEqual([3, 203]);
  });

  test('nothing seen is no picture; whatever was seen is shown once, in order', () => {
    expect(sequenceOf([], all)).toBeUndefined();
    const place = fc.constantFrom(...PLACES);
    const one = fc.record({
      kind: fc.constantFrom('message', 'late', 'no-answer', 'not-sent'),
      at: fc.integer({ min: T, max: T + 5_000 }),
      from: place,
      to: place,
      end: fc.constantFrom('sender', 'receiver'),
      mti: fc.constantFrom('0200', '0210', '0400', '0401'),
    });
    fc.assert(
      fc.property(fc.array(one as fc.Arbitrary<Seen>, { minLength: 1, maxLength: 30 }), (seen) => {
        const { steps } = sequenceOf(seen, all)!;
        const starts = steps.map(startOf);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        const shown = steps.reduce(
          (sum, step) =>
            sum +
            (step.kind === 'given-up' ? 1 : Number(step.sentMs !== null) + Number(step.receivedMs !== null)),
          0,
        );
        expect(shown).toBe(seen.length);
      }),
    );
  });
});
