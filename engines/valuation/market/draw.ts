import { randomFrom } from '@sandglass/boosting';

/** What a seeded stream of chance gives. */
export interface Draw {
  /** In [0, 1). */
  readonly next: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** A whole number of `least` … `most`. */
  readonly whole: (least: number, most: number) => number;
}

/** A stream of its own for each name: what one month draws never moves another month. */
export function drawFor(seed: number, ...names: readonly (string | number)[]): Draw {
  const next = randomFrom(hash(`${seed}/${names.join('/')}`));
  // The generator's first draws of neighbouring seeds are alike.
  for (let i = 0; i < 4; i++) next();
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, normal, whole: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
