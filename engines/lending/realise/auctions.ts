import { addDays, addMonths, parseDate } from '@sandglass/time';
import { amountText, minorOf } from '../amount.ts';
import { officerOf } from '../collection/officer.ts';
import { type No, no } from '../preservation/case.ts';
import { type AuctionRules, leastReserve, noticeDaysOf } from './auction-rules.ts';
import { type Change, type Realising, stepOf, withPaper } from './case.ts';
import { Answer, Notice, Result, Taking } from './inputs.ts';
import { type Realisation, ROUNDS_MAX, type Round } from './realisation.ts';

const isUnsold = ({ ended }: Round): boolean => ended === 'unsold';
const last = ({ rounds }: Realisation): Round | undefined => rounds.at(-1);

/** What comes next: an auction anew where the bidder did not pay, the next one, or after the last the offer at its reserve. */
export function nextRound({ rounds }: Realisation, { auctionsMax }: AuctionRules) {
  const failed = rounds.filter(isUnsold);
  const before = failed.at(-1);
  const isOffer = failed.length >= auctionsMax;
  return {
    kind: isOffer ? ('sale' as const) : ('auction' as const),
    auction: failed.length + 1,
    before: before === undefined ? null : minorOf(before.reserve),
    /** When nobody bid, the day by which it is tried again. */
    since: before?.until ?? null,
    isOver: before?.kind === 'sale',
    /** A round whose bidder did not pay is held anew at no lower a reserve. */
    again: rounds.at(-1)?.ended === 'defaulted' ? minorOf(rounds.at(-1)!.reserve) : null,
  };
}

/** The court puts an auction, or after two of them the offer at a fixed price, on its platform. */
export const announceOf = (of: Realising) =>
  stepOf(of, {
    name: 'announce',
    summary:
      'Records the notice of an auction, or after two of them of the offer at the second reserve; refused below what the rules let.',
    input: Notice,
    from: ['appraised', 'unsold'],
    decide: ({ row }, { reserve, announcedOn, on, ...paper }, at): Change | No => {
      if (row.route === 'agreement') return no('realisation-route', { route: row.route });
      if (row.rounds.length >= ROUNDS_MAX) return no('realisation-rounds', { most: String(ROUNDS_MAX) });
      const { rules } = of;
      const next = nextRound(row, rules);
      if (next.isOver) return no('realisation-state', { state: row.state });
      if (row.valid_until! < on && next.before === null)
        return no('realisation-appraisal-old', { until: row.valid_until! });
      const notice = next.kind === 'sale' ? 0 : noticeDaysOf(rules, row.kind, next.auction);
      const earliest = addDays(parseDate(announcedOn), notice);
      if (announcedOn > at.businessDate || on < earliest) return no('realisation-notice', { earliest });
      const least =
        next.again ?? (next.kind === 'sale' ? next.before! : leastReserve(rules, row.appraised, next.before));
      if (minorOf(reserve) < least) return no('realisation-reserve', { least: amountText(least) });
      const round: Round = {
        n: row.rounds.length + 1,
        kind: next.kind,
        reserve,
        announcedOn,
        on,
        until: next.kind === 'sale' ? addDays(parseDate(on), rules.saleDays) : on,
        ended: 'running',
        price: null,
        forfeited: null,
      };
      const due = next.since === null ? null : addDays(parseDate(next.since), rules.againWithinDays);
      return {
        row: { ...withPaper(row, 'announce', paper, at), state: 'announced', rounds: [...row.rounds, round] },
        // Who waits too long is told so; what the court did is recorded all the same.
        reply: {
          round: round.n,
          kind: round.kind,
          isLate: next.kind === 'auction' && due !== null && on > due,
        },
        event: 'auction-announced',
        header: { round: round.n, kind: round.kind },
        opening: { reserve, on },
      };
    },
  });

/** What came of a round: sold at its reserve or above, unsold, or sold to somebody who did not pay. */
export const resultOf = (of: Realising) =>
  stepOf(of, {
    name: 'result',
    summary: 'Records what came of an auction or offer: sold, unsold, or a bidder who did not pay.',
    input: Result,
    from: ['announced'],
    decide: ({ row }, { ended, price, forfeited, ...paper }, at): Change | No => {
      const round = last(row)!;
      if (at.businessDate < round.on) return no('realisation-not-held', { on: round.on });
      const isSold = ended === 'sold';
      if (isSold && minorOf(price ?? '0.00') < minorOf(round.reserve))
        return no('realisation-price', { least: round.reserve });
      const kept = ended === 'defaulted' ? minorOf(forfeited ?? '0.00') : 0n;
      const after: Round = {
        ...round,
        ended,
        price: isSold ? price! : null,
        forfeited: kept > 0n ? amountText(kept) : null,
      };
      return {
        row: {
          ...withPaper(row, 'result', paper, at),
          state: isSold ? 'sold' : ended === 'unsold' ? 'unsold' : 'appraised',
          rounds: [...row.rounds.slice(0, -1), after],
          forfeited: row.forfeited + kept,
          ...(isSold ? { price: minorOf(price!), sold_on: at.businessDate } : {}),
        },
        reply: { round: round.n },
        event: isSold ? 'asset-sold' : ended === 'unsold' ? 'auction-unsold' : 'bidder-defaulted',
        header: { round: round.n },
        opening: isSold ? { price: price! } : {},
      };
    },
  });

/** Nobody bid: the bank offers to take the asset at the reserve of that round (以物抵债), by two officers. */
export const takeInPaymentOf = (of: Realising) =>
  stepOf(of, {
    name: 'take',
    summary: 'Proposes to take an unsold asset in payment, at the reserve of the last round.',
    input: Taking,
    from: ['unsold'],
    decide: ({ row }, paper, at): Change | No => ({
      row: {
        ...withPaper(row, 'take', paper, at),
        state: 'taking',
        price: minorOf(last(row)!.reserve),
        proposed_by: officerOf(at.actor),
      },
      event: 'taking-proposed',
      opening: { price: last(row)!.reserve },
    }),
  });

export const answerTakingOf = (of: Realising) =>
  stepOf(of, {
    name: 'answer-taking',
    summary: 'Another officer agrees that the bank takes the asset, or gives the proposal back.',
    input: Answer,
    from: ['taking'],
    decide: ({ row }, { agree, words = '' }, at): Change | No => {
      const officer = officerOf(at.actor);
      if (officer === row.proposed_by) return no('realisation-same-officer');
      const { businessDate: on } = at;
      const back = { ...row, state: 'unsold' as const, price: 0n, proposed_by: null };
      const sold = {
        ...row,
        state: 'sold' as const,
        taken: true,
        sold_on: on,
        decided_by: officer,
        dispose_by: addMonths(parseDate(on), of.rules.keepYears * 12),
      };
      return {
        row: agree ? sold : back,
        event: agree ? 'asset-taken' : 'taking-given-back',
        opening: agree ? { price: amountText(row.price) } : { words },
      };
    },
  });
