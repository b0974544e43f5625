import { digestOf } from '@sandglass/models';
import type { Json } from '@sandglass/operations';
import {
  type GradeCutOffs,
  gradeCutOffs,
  gradeOf,
  houseScaling,
  logistic,
  quoteScore,
} from '@sandglass/scorecard';

/** An input and what it moved the score by. */
export interface GradedInput {
  readonly name: string;
  readonly reason: string;
  readonly value: number;
  readonly points: number;
}

/** A score taken apart: base + Σ points is the score before rounding. */
export interface GradedCase {
  readonly model: string;
  /** Within a year. */
  readonly probability: number;
  readonly score: number;
  readonly grade: string;
  /** Least score of each grade; below D's is E. */
  readonly cutOffs: GradeCutOffs;
  readonly base: number;
  readonly inputs: readonly GradedInput[];
}

/** Points of a value: of the first band whose upper end it does not pass. */
export interface Band {
  readonly upTo: number;
  readonly points: number;
}

export interface CardLine<F> {
  readonly name: string;
  readonly reason: string;
  readonly of: (facts: F) => number;
  readonly bands: readonly Band[];
}

/** A card that people set, not data: an example, to be replaced by a trained one. */
export interface ExpertCard<F> {
  readonly name: string;
  readonly base: number;
  readonly lines: readonly CardLine<F>[];
}

/** A third, two thirds, one and two times odds of 1.5 % within a year. */
const CUT_OFFS = gradeCutOffs(0.015, houseScaling);

/** What a register keeps of a card: its bands; a band without an upper end has none in JSON. */
export const fileOf = (card: ExpertCard<never>): string => JSON.stringify(card);

const versions = new WeakMap<ExpertCard<never>, string>();

/** A card's name and what its file says, in 48 bits of its SHA-256. */
export function versionOf(card: ExpertCard<never>): string {
  const known = versions.get(card) ?? `${card.name}@${digestOf(fileOf(card))}`;
  versions.set(card, known);
  return known;
}

/** What a file of the register says of a card: its bands by input, as `fileOf` wrote them. */
interface CardFile {
  readonly name: string;
  readonly base: number;
  readonly lines: readonly {
    readonly name: string;
    readonly reason: string;
    readonly bands: readonly { readonly upTo: number | null; readonly points: number }[];
  }[];
}

/**
 * The card of a register's file, whose inputs are worked out as today's card does; undefined where one of them is not
 * known any more.
 */
export function cardOfFile<F>(file: Json, today: ExpertCard<F>): ExpertCard<F> | undefined {
  const { name, base, lines: written } = file as unknown as CardFile;
  const lines = written.flatMap((line) => {
    const of = today.lines.find((one) => one.name === line.name)?.of;
    const bands = line.bands.map(({ upTo, points }) => ({ upTo: upTo ?? Number.POSITIVE_INFINITY, points }));
    return of === undefined ? [] : [{ name: line.name, reason: line.reason, of, bands }];
  });
  return lines.length === written.length ? { name, base, lines } : undefined;
}

export function gradeCase<F>(card: ExpertCard<F>, facts: F): GradedCase {
  const { base, lines } = card;
  const model = versionOf(card);
  const inputs = lines.map(({ name, reason, of, bands }): GradedInput => {
    const value = of(facts);
    const band = bands.find(({ upTo }) => value <= upTo) ?? bands.at(-1)!;
    return { name, reason, value, points: band.points };
  });
  const exact = inputs.reduce((sum, { points }) => sum + points, base);
  const score = quoteScore(exact);
  const probability = logistic((houseScaling.offset - exact) / houseScaling.factor);
  return { model, probability, score, grade: gradeOf(score, CUT_OFFS), cutOffs: CUT_OFFS, base, inputs };
}
