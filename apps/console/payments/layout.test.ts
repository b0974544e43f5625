import { expect, test } from 'vitest';
import { columnOf, drawn, heightOf, timingsOf, WIDTH, workOf } from './layout.ts';
import { type Arrow, type Place, places, type Step } from './shape.ts';

const arrow = (
  from: Place,
  to: Place,
  sentMs: number | null,
  receivedMs: number | null,
  of: Partial<Arrow> = {},
): Step => ({
  kind: 'arrow',
  from,
  to,
  mti: '0200',
  meaning: null,
  end: 'arrived',
  sentMs,
  receivedMs,
  response: null,
  says: null,
  fields: [],
  ...of,
});
const way = [
  arrow('shop', 'acquirer', null, 0),
  arrow('acquirer', 'network', 4, 4.5),
  arrow('network', 'bank', 7, null, { end: 'lost' }),
  { kind: 'given-up', at: 'network', of: 'bank', mti: '0200', meaning: null, ms: 207 } as const,
  arrow('acquirer', 'network', 400, 401, { mti: '0400' }),
];

test('each step has its row, goes from one lifeline to the next, and the whole stays within the picture', () => {
  const shown = drawn(way);
  for (const { from, to } of shown)
    for (const { x, y } of [from, to]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WIDTH);
      expect(y).toBeLessThan(heightOf(way));
    }
  expect(shown[1]!.from.x).toBe(columnOf('acquirer'));
  expect(shown[1]!.to.x).toBe(columnOf('network'));
  expect(shown[2]!.to.x).toBeLessThan(columnOf('bank'));
  expect(shown[3]!.from).toEqual(shown[3]!.to);
  expect(places.map(columnOf)).toEqual([...places.map(columnOf)].sort((a, b) => a - b));
});

test('a hop has its time where both ends tell, and what a party took before is since the last it received', () => {
  expect(timingsOf(way)).toEqual([
    { atMs: 0, hopMs: null, heldMs: null },
    { atMs: 4, hopMs: 0.5, heldMs: 4 },
    { atMs: 7, hopMs: null, heldMs: 2.5 },
    { atMs: 207, hopMs: null, heldMs: null },
    { atMs: 400, hopMs: 1, heldMs: 400 },
  ]);
});

test('work is drawn on the lifeline of who had the message', () => {
  expect(workOf(way).map(({ place }) => place)).toEqual(['acquirer', 'network', 'acquirer']);
  for (const { from, until } of workOf(way)) expect(until).toBeGreaterThan(from);
});
