import { type OwnershipGraph, WHOLE_BPS } from './graph.ts';
import { pathsTo, type Step } from './paths.ts';
import { castBy, reaches, votesIn } from './votes.ts';

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

const HALF_BPS = WHOLE_BPS / 2;
/** Without a majority, the largest is taken for the controller from here, if nobody else comes near (收购办法 art. 84). */
const LARGEST_BPS = 3_000;
const LEAD_BPS = 1_000;

/** Whose votes a person casts: their own, those of who follows them, and of each company in which these have more than half. */
export const controlledBy = (graph: OwnershipGraph, person: string): ReadonlySet<string> =>
  castBy(graph, person);

/**
 * The actual controller of a company, by its votes; undefined where there is none, where two persons lead one another, where one
 * casts a majority alone and promised to follow another, or where a leader has no vote of their own: a person has to look.
 */
export function controllerOf(graph: OwnershipGraph, company: string): Control | undefined {
  const all = graph.holders
    .filter(({ kind }) => kind === 'person')
    .map(({ id }) => {
      const cast = castBy(graph, id);
      const alone = votesIn(graph, reaches(graph, id, HALF_BPS + 1), company);
      return { person: id, cast, alone, votesBps: votesIn(graph, cast, company) };
    });
  const ranked = all
    .filter(({ person, cast, alone }) => {
      const leader = all.find((other) => other.cast.has(person) && !cast.has(other.person));
      return leader === undefined || alone > HALF_BPS;
    })
    .sort((a, b) => b.votesBps - a.votesBps || (a.person < b.person ? -1 : 1));
  const [first, second] = ranked;
  if (first === undefined || first.alone === 0) return undefined;
  const { person, cast, votesBps } = first;
  const next = second?.votesBps ?? 0;
  const how = votesBps > HALF_BPS ? 'majority' : 'largest';
  if (how === 'majority' && next > HALF_BPS) return undefined;
  if (how === 'largest' && (votesBps < LARGEST_BPS || votesBps - next < LEAD_BPS)) return undefined;
  const allies = graph.agreements
    .flatMap(({ leader, members }) => (cast.has(leader) ? members : []))
    .filter((member, n, list) => member !== person && list.indexOf(member) === n)
    .sort();
  return { person, with: allies, votesBps, how, paths: pathsTo(graph, cast, [person, ...allies], company) };
}
