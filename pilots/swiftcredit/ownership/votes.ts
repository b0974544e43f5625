import { type OwnershipGraph, WHOLE_BPS } from './graph.ts';

const HALF_BPS = WHOLE_BPS / 2;

/** Of a company's votes, those of these holders together, in hundredths of a percent. */
export const votesIn = (graph: OwnershipGraph, of: ReadonlySet<string>, company: string): number =>
  graph.holdings.reduce(
    (sum, holding) => (holding.company === company && of.has(holding.owner) ? sum + holding.bps : sum),
    0,
  );

/**
 * Whose votes somebody casts: their own, those who promised to follow anybody of them, and each company in which they have more
 * than half together. A company that promised to follow somebody votes with them, not with its owner. Each holder is looked at
 * once, so circles end.
 */
export function castBy(graph: OwnershipGraph, person: string): ReadonlySet<string> {
  const followers = new Set(graph.agreements.flatMap(({ members }) => members));
  return grown(graph, person, HALF_BPS + 1, (id) => !followers.has(id));
}

/** A holder and the companies of which it has at least this much, directly or over others; agreements left aside. */
export const reaches = (graph: OwnershipGraph, holder: string, leastBps: number): ReadonlySet<string> =>
  grown({ ...graph, agreements: [] }, holder, leastBps, () => true);

function grown(
  { holdings, agreements }: OwnershipGraph,
  from: string,
  leastBps: number,
  byShares: (company: string) => boolean,
): ReadonlySet<string> {
  const found = new Set([from]);
  const waiting = [from];
  const votes = new Map<string, number>();
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    waiting.push(id);
  };
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    for (const { leader, members } of agreements) if (leader === here) members.forEach(add);
    for (const { owner, company, bps } of holdings) {
      if (owner !== here) continue;
      const sum = (votes.get(company) ?? 0) + bps;
      votes.set(company, sum);
      if (sum >= leastBps && byShares(company)) add(company);
    }
  }
  return found;
}
