import type { Channel } from './channel.ts';

export const STAGES = ['notice', 'early', 'call', 'field', 'legal'] as const;
export type Stage = (typeof STAGES)[number];

/** One rung of collection: from which day, what may be done, and what people have to do. */
export interface Rung {
  readonly stage: Stage;
  /** Days past due from which it holds; day 1 is the day after the due date, −3 three days before it. */
  readonly fromDay: number;
  readonly channels: readonly Channel[];
  /** Days past due on which the program sends a message by itself. */
  readonly messages: readonly number[];
  /** Workdays in which a collector must act; null: nobody has to. */
  readonly actWithin: number | null;
}

/** From a reminder before the due date to the court, in their order. */
export type Ladder = readonly Rung[];

/** The ladder that the sample products are collected by (T−3, 1–30, 31–60, 61–90, above 90). */
export const sampleLadder: Ladder = [
  { stage: 'notice', fromDay: -3, channels: ['app', 'sms'], messages: [-3], actWithin: null },
  { stage: 'early', fromDay: 1, channels: ['app', 'sms'], messages: [1, 7, 15, 25], actWithin: null },
  { stage: 'call', fromDay: 31, channels: ['app', 'sms', 'call'], messages: [31, 45], actWithin: 2 },
  {
    stage: 'field',
    fromDay: 61,
    channels: ['app', 'sms', 'call', 'letter', 'visit'],
    messages: [61],
    actWithin: 3,
  },
  {
    stage: 'legal',
    fromDay: 91,
    channels: ['app', 'sms', 'call', 'letter', 'visit'],
    messages: [91],
    actWithin: 5,
  },
];

/** The rung of so many days past due; undefined while nothing has to be said yet. */
export const rungOn = (ladder: Ladder, daysPastDue: number): Rung | undefined =>
  ladder.findLast(({ fromDay }) => fromDay <= daysPastDue);

export const rungOf = (ladder: Ladder, stage: Stage): Rung => {
  const rung = ladder.find((of) => of.stage === stage);
  if (rung === undefined) throw new Error(`the ladder has no rung ${stage}`);
  return rung;
};

/** The latest day up to now on which a message goes by itself; after days without a run one message goes, not all. */
export const messageDayOn = (ladder: Ladder, daysPastDue: number): number | null => {
  const days = ladder.flatMap(({ messages }) => messages).filter((day) => day <= daysPastDue);
  return days.length === 0 ? null : Math.max(...days);
};
