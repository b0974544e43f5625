import { type OwnershipGraph, WHOLE_BPS } from './graph.ts';

/** A person with at least a quarter of a company, whatever the votes (受益所有人). */
export interface Beneficial {
  readonly person: string;
  readonly bps: number;
}

const BENEFICIAL_BPS = 2_500;
/** Rounds after which a circle's remainder is below a millionth of a share. */
const ROUNDS_MAX = 400;

/** What share of the company's profit reaches each person: along every chain, round every circle, summed. */
export function beneficialOwners(graph: OwnershipGraph, company: string): readonly Beneficial[] {
  const persons = new Set(graph.holders.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const reached = new Map<string, number>();
  let flowing = new Map([[company, 1]]);
  for (let round = 0; round < ROUNDS_MAX && flowing.size > 0; round++) {
    const next = new Map<string, number>();
    for (const { owner, company: of, bps } of graph.holdings) {
      const part = (flowing.get(of) ?? 0) * (bps / WHOLE_BPS);
      if (part < 1e-9) continue;
      const to = persons.has(owner) ? reached : next;
      to.set(owner, (to.get(owner) ?? 0) + part);
    }
    flowing = next;
  }
  return [...reached]
    .map(([person, share]) => ({ person, bps: Math.round(share * WHOLE_BPS) }))
    .filter(({ bps }) => bps >= BENEFICIAL_BPS)
    .sort((a, b) => b.bps - a.bps || (a.person < b.person ? -1 : 1));
}
