import { describe, expect, it } from 'vitest';
import { backtest } from './backtest.ts';
import { smallBusinessCard, smallBusinessModel } from './small-business.ts';
import { sharedTable } from './testing/shared.ts';

const loans = sharedTable('sba-national-train.csv.gz');
const outcome = { target: 'MIS_Status', positive: 'CHGOFF', time: 'ApprovalFY' };

describe.skipIf(!loans)(
  'on the SBA’s loans (needs ../shared/data/sba-national-train.csv.gz, else missing)',
  () => {
    it('every row is counted once, all together and by year', () => {
      const { all, periods } = backtest(smallBusinessModel, loans!, outcome);
      const sum = (of: 'rows' | 'defaults') => periods.reduce((total, one) => total + one[of], 0);
      expect([sum('rows'), sum('defaults')]).toEqual([all.rows, all.defaults]);
      expect(periods.map(({ period }) => period)).toEqual(Array.from({ length: 16 }, (_, n) => 1989 + n));
      // On rows that it has learnt from a model ranks better than out of fold.
      expect(all.auc).toBeGreaterThan(0.75);
    });

    it('trees tell how far each year is from their training rows; a scorecard holds no reference', () => {
      const trees = backtest(smallBusinessModel, loans!, outcome);
      expect(trees.periods.every(({ psi }) => psi !== null && psi >= 0)).toBe(true);
      expect(trees.alarms).toEqual(
        trees.periods.filter(({ psi }) => psi! > 0.25).map(({ period }) => period),
      );
      const card = backtest(smallBusinessCard, loans!, outcome);
      expect([card.all.psi, card.alarms]).toEqual([null, []]);
    });

    it('on a file that is drawn by outcome the prior correction is taken back, and predictions meet what happened', () => {
      const { all } = backtest(smallBusinessModel, loans!, outcome, { caseControl: true });
      expect(Math.abs(all.predicted - all.observed)).toBeLessThan(0.02);
      expect(backtest(smallBusinessModel, loans!, outcome).all.predicted).toBeLessThan(all.observed / 2);
    });

    it('a column that is not there is named, and an outcome that nobody has', () => {
      expect(() => backtest(smallBusinessModel, loans!, { ...outcome, target: 'Fate' })).toThrow('Fate');
      expect(() => backtest(smallBusinessModel, loans!, { ...outcome, positive: 'LOST' })).toThrow(
        'no row has',
      );
    });
  },
);
