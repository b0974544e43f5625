import type { Actor } from '@sandglass/operations';

/** What the process of a house is started with. */
export interface HouseArguments {
  readonly url: string;
  readonly folder: string;
  readonly port: number;
  /** ms since the epoch, UTC: where its clock stands. */
  readonly now: number;
  /** Whether it dies at a point that it passes: at those named, or at all, but at none where it died before. */
  readonly points: readonly string[] | 'all';
  readonly met: readonly string[];
}

/** What it is told while it runs: the time, and to make a token of somebody. */
export type ToHouse =
  | { readonly kind: 'time'; readonly now: number }
  | { readonly kind: 'mint'; readonly n: number; readonly actor: Actor };

/** What it says: that it listens, and a token. */
export type FromHouse =
  | { readonly kind: 'ready' }
  | { readonly kind: 'minted'; readonly n: number; readonly token: string };

/** On its standard output, right before it dies. */
export const DIES_AT = 'dies at ';
