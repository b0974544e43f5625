import type { Fact, RowWrite, State } from '@sandglass/operations';
import { borrowers } from '../borrower.ts';
import { judgements } from '../classify/judgement.ts';
import { OVERDUE_ELSEWHERE_BPS_MAX } from '../classify/rules.ts';
import { loans } from '../loan/loan.ts';
import { type Standing, standings } from '../nightly/standing.ts';
import { replayKnown } from './agrees.ts';
import type { Debtor } from './debtor.ts';
import { type History, historyOf } from './history.ts';
import { type Lived, type Owing, standingsAnew } from './standing-anew.ts';

/** How a loan stood, and how it stands by another history of its debtor's. */
export interface Anew {
  readonly before: Standing;
  readonly after: Standing;
}

/**
 * The standings that nights would have kept, of the corrected loan and of its debtor's other ones, where they differ; the next
 * night lays aside by them, and makes a change of class known.
 */
export function standAnew(
  state: State,
  history: History,
  [known, other]: readonly [known: readonly Owing[], other: readonly Owing[]],
  debtor: Debtor,
): readonly Anew[] {
  const own = livedOf(state, history, known, other);
  // What officers once decided is remembered in the standing alone: it stays theirs.
  if (own === undefined || isJudged(state, own.loan.id)) return [];
  const all = withOthers(state, own, debtor);
  const together = all === undefined ? undefined : standingsAnew(all, true);
  if (all === undefined || together === undefined) return changes([own], standingsAnew([own], false));
  return changes(all, together).filter(({ before }) => !isJudged(state, before.id));
}

const changes = (lived: readonly Lived[], made: readonly Standing[] | undefined): readonly Anew[] =>
  (made ?? [])
    .map((after, n) => ({ before: lived[n]!.before, after }))
    .filter(({ before, after }) => ANEW.some((name) => before[name] !== after[name]));

const ANEW = ['tier', 'because', 'days', 'stage', 'clean_since', 'calm_since', 'pd_class'] as const;

/** The debtor's loans with the corrected one first; undefined: it has no others, or what it owes elsewhere decides, or a past is not what is booked. */
function withOthers(state: State, own: Lived, { others }: Debtor): readonly Lived[] | undefined {
  const elsewhere = state.get(borrowers, own.loan.customer)?.overdue_elsewhere_bps ?? 0;
  if (others.length === 0 || elsewhere > OVERDUE_ELSEWHERE_BPS_MAX) return undefined;
  const lived: Lived[] = [own];
  for (const { id } of others) {
    const loan = state.get(loans, id);
    if (loan === undefined) return undefined;
    const history = historyOf(state, loan);
    const owing = replayKnown(state, history)?.owing;
    const found = owing && livedOf(state, history, owing, owing);
    if (found === undefined) return undefined;
    lived.push(found);
  }
  return lived;
}

function livedOf(
  state: State,
  { loan, termsOn }: History,
  known: readonly Owing[],
  other: readonly Owing[],
): Lived | undefined {
  const before = state.get(standings, loan.id);
  const judgement = state.get(judgements, loan.id);
  if (before === undefined) return undefined;
  const judged =
    judgement?.tier == null || judgement.decided_on === null
      ? null
      : { tier: judgement.tier, on: judgement.decided_on };
  return { before, loan, since: termsOn ?? loan.signed_on, judged, known, other };
}

const isJudged = (state: State, loan: string): boolean => state.get(judgements, loan)?.decided_on != null;

/** The rows of what stands anew. */
export const anewRows = (anew: readonly Anew[]): RowWrite[] =>
  anew.map(({ after }) => standings.update(after));

/** A fact of each of the debtor's other loans whose class a correction of this one changed; its own stands in the night's. */
export const anewFacts = (shard: string, state: State, of: string, anew: readonly Anew[]): Fact[] =>
  anew.flatMap(({ before, after }) => {
    const loan = state.get(loans, before.id);
    if (loan === undefined || loan.id === of || before.tier === after.tier) return [];
    return [
      {
        kind: `${shard}.class-corrected`,
        subject: loan.customer,
        header: { product: loan.product },
        opening: { loan: loan.id, corrected: of, from: before.tier, to: after.tier, because: after.because },
      },
    ];
  });
