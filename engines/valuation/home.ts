/** How a home is finished inside. */
export const FINISHES = ['bare', 'plain', 'fine'] as const;
export type Finish = (typeof FINISHES)[number];

/** A home as its deed and a look inside describe it. */
export interface Home {
  readonly estate: string;
  /** Square metres of building area on the deed. */
  readonly areaM2: number;
  readonly floor: number;
  readonly rooms: number;
  /** Whether the living room looks south. */
  readonly south: boolean;
  readonly finish: Finish;
}

/** A home that was sold: its date, and the price in whole yuan. */
export interface Deal extends Home {
  readonly id: string;
  readonly soldOn: string;
  readonly priceYuan: number;
}
