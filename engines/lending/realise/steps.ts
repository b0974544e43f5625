import { addMonths, parseDate } from '@sandglass/time';
import { amountText, minorOf } from '../amount.ts';
import type { No } from '../preservation/case.ts';
import { no } from '../preservation/case.ts';
import { type Change, type Found, hasLeft, type Realising, stepOf, withPaper } from './case.ts';
import { Appraisal, Basis, Ending, Sale } from './inputs.ts';
import { isRedeemable, type Shelter } from './realisation.ts';

/** What lets the asset be sold: an order of the court, or the owner's agreement. A family's only home needs a place for it first. */
export const baseOf = (of: Realising) =>
  stepOf(of, {
    name: 'base',
    summary:
      'Records the judgment, order or agreement by which the asset may be sold, and what becomes of who lives in it.',
    input: Basis,
    from: ['opened'],
    decide: (
      found,
      { route, ownedByBorrower, shelter, monthlyRent = '0.00', years = 0, ...paper },
      at,
    ): Change | No => {
      const objection = route === 'agreement' ? undefined : objectionOfCourt(found);
      if (objection !== undefined) return objection;
      const { least, most } = of.rules.shelterYears;
      const setsRent = shelter === 'rent-set-aside';
      if (setsRent && (minorOf(monthlyRent) === 0n || years < least || years > most))
        return no('realisation-shelter', { least: String(least), most: String(most) });
      const kept: Shelter = {
        kind: shelter,
        ...(setsRent ? { monthlyRent, years } : { monthlyRent: '0.00', years: 0 }),
      };
      return {
        row: {
          ...withPaper(found.row, 'base', paper, at),
          state: 'based',
          route,
          owned_by_borrower: ownedByBorrower,
          shelter: kept,
        },
        event: 'realisation-based',
        header: { route, shelter },
      };
    },
  });

/** A court sells only what it sealed at the first place, on a judgment or an order. */
function objectionOfCourt({ court, seal }: Found): No | undefined {
  if (court?.state !== 'judged') return no('realisation-no-judgment');
  if (seal.state !== 'sealed') return no('seal-state', { state: seal.state });
  return undefined;
}

/** What it is worth: agreed, asked for, or appraised; for a year at the longest. */
export const appraiseOf = (of: Realising) =>
  stepOf(of, {
    name: 'appraise',
    summary:
      'Records the reference value, with the paper and until when it holds; again when it has run out.',
    input: Appraisal,
    from: ['based', 'appraised', 'unsold'],
    decide: ({ row }, { value, appraisedOn, validUntil, ...paper }, at): Change | No => {
      const last = addMonths(parseDate(appraisedOn), of.rules.appraisalMonthsMax);
      const isFuture = appraisedOn > at.businessDate;
      if (isFuture || validUntil < at.businessDate || validUntil > last)
        return no('realisation-appraisal-date', { from: at.businessDate, to: last });
      if (minorOf(value) === 0n) return no('amount-not-positive');
      return {
        row: {
          ...withPaper(row, 'appraise', paper, at),
          // A new value before the second auction does not begin the auctions anew.
          state: row.state === 'unsold' ? 'unsold' : 'appraised',
          appraised: minorOf(value),
          appraised_on: appraisedOn,
          valid_until: validUntil,
        },
        event: 'realisation-appraised',
        opening: { value, validUntil },
      };
    },
  });

/** Owner and bank agree on a buyer and a price: not below the value, for other creditors may have a cheaper one undone (art. 410). */
export const sellOf = (of: Realising) =>
  stepOf(of, {
    name: 'sell',
    summary: 'Records a sale that owner and bank agreed on, at the appraised value or above.',
    input: Sale,
    from: ['appraised'],
    decide: ({ row }, { price, ...paper }, at): Change | No => {
      if (row.route !== 'agreement') return no('realisation-route', { route: row.route ?? '—' });
      if (row.valid_until! < at.businessDate)
        return no('realisation-appraisal-old', { until: row.valid_until! });
      if (minorOf(price) < row.appraised)
        return no('realisation-price', { least: amountText(row.appraised) });
      const on = at.businessDate;
      const round = {
        n: row.rounds.length + 1,
        kind: 'agreed' as const,
        reserve: amountText(row.appraised),
        announcedOn: on,
        on,
        until: on,
        ended: 'sold' as const,
        price,
        forfeited: null,
      };
      return {
        row: {
          ...withPaper(row, 'sell', paper, at),
          state: 'sold',
          rounds: [...row.rounds, round],
          price: minorOf(price),
          sold_on: on,
        },
        event: 'asset-sold',
        header: { round: 'agreed' },
        opening: { price },
      };
    },
  });

/** It ends without a sale: redeemed, withdrawn, in vain, or stopped because people need it to live. */
export const endRealisationOf = (of: Realising) =>
  stepOf(of, {
    name: 'end',
    summary: 'Ends the case without a sale, with the reason; what is owed stays owed.',
    input: Ending,
    from: ['opened', 'based', 'appraised', 'announced', 'unsold', 'taking', 'sold', 'proposed'],
    roles: ['institution', 'system'],
    decide: ({ row, loan }, { outcome, words }, { businessDate }): Change | No => {
      // Once it is sold only a claim that left the books ends the case.
      if (!isRedeemable(row) && !hasLeft(loan)) return no('realisation-state', { state: row.state });
      const owes = loan.state === 'active' || loan.state === 'written-off';
      if (outcome === 'paid' && owes) return no('realisation-owed', { owed: amountText(loan.principal) });
      return {
        row: { ...row, state: 'ended', outcome, closed_on: businessDate },
        event: 'realisation-ended',
        header: { outcome },
        opening: { words },
      };
    },
  });
