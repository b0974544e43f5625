import { boldPlan, plainPlan } from '../boosted/plans.ts';
import type { Table } from '../data/table.ts';
import { homeEquityCandidates, homeEquityColumns } from '../inputs/home-equity.ts';
import { refuseByName } from '../inputs/refused.ts';
import type { ModelKind, Profile } from './profile.ts';

const TARGET = 'BAD';

/** The home equity file's profile, or undefined where the table is another. */
export function homeEquityProfile(table: Table, target: string, kind: ModelKind): Profile | undefined {
  if (target !== TARGET) return undefined;
  if (!homeEquityColumns.every(({ name }) => table.columns.includes(name))) return undefined;
  const known = new Set([TARGET, ...homeEquityColumns.map(({ name }) => name)]);
  const byName = refuseByName(table.columns);
  return {
    name: kind === 'scorecard' ? 'home-equity-card' : 'home-equity',
    data:
      'HMEQ: 3,582 of 5,960 American home equity loans, published with Baesens, Roesch and Scheule, "Credit Risk ' +
      'Analytics" (Wiley, 2016), and before that by SAS; no licence is stated, so the rows are not shipped.',
    limits: [
      'A demonstration of method: the loans are American, their year is not known, and one in five defaulted, which no ' +
        'book of home loans does. Correct the prior before quoting a probability.',
      'Only loans that were made are in the data. Reject inference: none.',
      'Near-duplicates stand in the file, so figures out of folds are a little kind.',
      'Whether the debt-to-income ratio was recorded says much: 62 % of those without it defaulted. A lender who always ' +
        'asks for it must learn anew.',
      'Loan to value is not monotone here: the line of 75 % rests on other data.',
    ],
    weights: { good: 1, bad: 1 },
    columns: homeEquityColumns,
    candidates: homeEquityCandidates,
    refused: table.columns
      .filter((column) => !known.has(column))
      .map(
        (column) =>
          byName(column) ?? {
            column,
            why: 'left-out' as const,
            reason: 'is no column of the home equity file',
          },
      ),
    boosting: plainPlan,
    deeper: boldPlan,
    classing: { shareMin: 0.04, classesMax: 8, smoothingRows: 2 },
  };
}
