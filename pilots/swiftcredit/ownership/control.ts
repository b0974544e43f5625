import { type OwnershipGraph, WHOLE_BPS } from './graph.ts';

/** Who controls a company, and how much of its votes they cast. */
export interface Control {
  readonly person: string;
  /** Those who vote with the person by agreement. */
  readonly with: readonly string[];
  /** Of the company's votes, directly, through controlled companies and by agreement. */
  readonly votesBps: number;
  readonly how: 'majority' | 'largest';
  /** From the person down to the company, over those whose votes are cast; each with its share in the next. */
  readonly paths: readonly (readonly Step[])[];
}

export interface Step {
  readonly holder: string;
  /** Share in what comes next; 0 for the company itself. */
  readonly bps: number;
}

const HALF_BPS = WHOLE_BPS / 2;
/** Without a majority, the largest is taken for the controller from here, if nobody else comes near (收购办法 art. 84). */
const LARGEST_BPS = 3_000;
const LEAD_BPS = 1_000;
const PATHS_MAX = 8;

/** Companies whose votes a person casts: more than half of each is theirs, by themselves or over others. Ends on circles. */
export function controlledBy(graph: OwnershipGraph, person: string): ReadonlySet<string> {
  const cast = new Set([person, ...votingWith(graph, person)]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { id, kind } of graph.holders) {
      if (kind !== 'company' || cast.has(id) || votesIn(graph, cast, id) <= HALF_BPS) continue;
      cast.add(id);
      grew = true;
    }
  }
  return cast;
}

/** The actual controller of a company, by its votes; undefined where there is none: a person has to look. */
export function controllerOf(graph: OwnershipGraph, company: string): Control | undefined {
  const followers = new Set(graph.agreements.flatMap(({ members }) => members));
  const ranked = graph.holders
    .filter(({ id, kind }) => kind === 'person' && !followers.has(id))
    .map(({ id }) => {
      const cast = controlledBy(graph, id);
      return { person: id, cast, votesBps: votesIn(graph, cast, company) };
    })
    .sort((a, b) => b.votesBps - a.votesBps || (a.person < b.person ? -1 : 1));
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  const { person, cast, votesBps } = first;
  const how = votesBps > HALF_BPS ? 'majority' : 'largest';
  const ahead = votesBps - (second?.votesBps ?? 0);
  if (how === 'largest' && (votesBps < LARGEST_BPS || ahead < LEAD_BPS)) return undefined;
  const allies = votingWith(graph, person);
  return { person, with: allies, votesBps, how, paths: pathsTo(graph, cast, [person, ...allies], company) };
}

const votesIn = (graph: OwnershipGraph, cast: ReadonlySet<string>, company: string): number =>
  graph.holdings.reduce(
    (sum, holding) => (holding.company === company && cast.has(holding.owner) ? sum + holding.bps : sum),
    0,
  );

/** Those who follow the person, and those who follow them. */
function votingWith(graph: OwnershipGraph, person: string): readonly string[] {
  const found = new Set<string>();
  const waiting = [person];
  for (let leader = waiting.pop(); leader !== undefined; leader = waiting.pop()) {
    for (const agreement of graph.agreements.filter((one) => one.leader === leader)) {
      for (const member of agreement.members) {
        if (member === person || found.has(member)) continue;
        found.add(member);
        waiting.push(member);
      }
    }
  }
  return [...found].sort();
}

/** Every way down without going through anybody twice, the shortest first. */
function pathsTo(
  graph: OwnershipGraph,
  cast: ReadonlySet<string>,
  from: readonly string[],
  company: string,
): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  let level: Step[][] = from.map((holder) => [{ holder, bps: 0 }]);
  while (level.length > 0 && found.length < PATHS_MAX) {
    const next: Step[][] = [];
    for (const path of level) {
      const { holder } = path.at(-1)!;
      for (const { company: below, bps } of graph.holdings.filter(({ owner }) => owner === holder)) {
        const longer = [...path.slice(0, -1), { holder, bps }, { holder: below, bps: 0 }];
        if (below === company) found.push(longer);
        else if (cast.has(below) && !path.some((step) => step.holder === below)) next.push(longer);
      }
    }
    level = next.slice(0, EDGES_AT_ONCE_MAX);
  }
  return found.slice(0, PATHS_MAX);
}

const EDGES_AT_ONCE_MAX = 200;
