import { minorOf } from '@sandglass/lending';
import type { HomeSection } from '../case/sections/home.ts';
import { priorLiens } from '../value/ltv.ts';
import { simulatedRegistry } from './registry.ts';

/** What the registry shows on a deed, in minor units at the maximum secured amounts. */
export interface Searched {
  readonly deed: string;
  readonly liens: bigint;
}

/** Searches the (simulated) registry for what already lies on a home. */
export async function searchLiens({ deed }: Pick<HomeSection, 'deed'>, today: string): Promise<Searched> {
  const found = await simulatedRegistry.liens(deed, today);
  return { deed, liens: found.reduce((sum, { maximum }) => sum + minorOf(maximum), 0n) };
}

/** Whether the registry shows more than the case names. Less is no matter: what the case names counts, and lends less. */
export const hidesLiens = (home: HomeSection, { liens }: Searched): boolean => liens > priorLiens(home);
