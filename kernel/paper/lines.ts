/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import type { Run } from './runs.ts';

export interface Piece extends Run {
  readonly width: number;
}
export type Line = readonly Piece[];
export type Measure = (text: string, look: Run) => number;

/**
 * Sets runs in lines of a width, in points, broken where Unicode allows it (UAX 14: between Han characters, never before
 * a closing mark). What has no such place, a digest, is cut.
 */
export function linesOf(runs: readonly Run[], width: number, measure: Measure): readonly Line[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let filled = 0;
  const wrap = (): void => {
    lines.push(line);
    line = [];
    filled = 0;
  };
  for (const word of wordsOf(runs)) {
    const pieces = word.map((piece) => ({ ...piece, width: measure(piece.text, piece) }));
    if (filled > 0 && filled + seen(pieces, measure) > width) wrap();
    for (const piece of pieces.flatMap((one) => cut(one, width, measure))) {
      if (filled > 0 && filled + seen([piece], measure) > width) wrap();
      line.push(piece);
      filled += piece.width;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines.map(joined);
}

/** The widest word: no column can be narrower. */
export const widestWord = (runs: readonly Run[], measure: Measure): number =>
  Math.max(
    0,
    ...wordsOf(runs).map((word) =>
      seen(
        word.map((one) => ({ ...one, width: 0 })),
        measure,
      ),
    ),
  );

/** Between two places where a line may end; a word may change its look inside. */
function wordsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const text = runs.map((run) => run.text).join('');
  const breaker = new LineBreaker(text);
  const words: Run[][] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (isInside(runs, next.position)) continue;
    words.push(slice(runs, from, next.position));
    from = next.position;
  }
  return words;
}

/** Whether a place is in the middle of what stays in one line. */
function isInside(runs: readonly Run[], position: number): boolean {
  let start = 0;
  return runs.some(({ text, whole }) => {
    const from = start;
    start += text.length;
    return whole === true && from < position && position < start;
  });
}

function slice(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** How wide pieces are seen: the space at a line's end is not. */
function seen(pieces: readonly Piece[], measure: Measure): number {
  return pieces.reduce((sum, piece, at) => {
    const text = at === pieces.length - 1 ? piece.text.trimEnd() : piece.text;
    return sum + measure(text, piece);
  }, 0);
}

function cut(piece: Piece, width: number, measure: Measure): readonly Piece[] {
  if (measure(piece.text.trimEnd(), piece) <= width) return [piece];
  const parts: string[] = [''];
  for (const character of piece.text) {
    const longer = `${parts.at(-1)}${character}`;
    if (measure(longer.trimEnd(), piece) > width) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((text) => ({ ...piece, text, width: measure(text, piece) }));
}

/** Neighbours of one look as one text, without the space at the end. */
function joined(line: readonly Piece[]): Line {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last !== undefined && sameLook(last, piece)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    } else pieces.push(piece);
  }
  return pieces;
}

const sameLook = (one: Piece, other: Piece): boolean =>
  one.size === other.size &&
  one.bold === other.bold &&
  one.colour === other.colour &&
  one.goTo === other.goTo &&
  one.whole === other.whole;

export const widthOf = (line: Line): number => line.reduce((sum, { width }) => sum + width, 0);
