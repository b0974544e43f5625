import { steadyPlan } from '../boosted/plans.ts';
import type { Table } from '../data/table.ts';
import { boostedSmallBusinessCandidates } from '../inputs/boosted-small-business.ts';
import { smallBusinessRefused } from '../inputs/refused.ts';
import { smallBusinessCandidates, smallBusinessColumns } from '../inputs/small-business.ts';
import type { ModelKind, Profile } from './profile.ts';

const TARGET = 'MIS_Status';

/** The SBA file's profile, or undefined where the table is another. */
export function smallBusinessProfile(table: Table, target: string, kind: ModelKind): Profile | undefined {
  if (target !== TARGET) return undefined;
  if (!smallBusinessColumns.every(({ name }) => table.columns.includes(name))) return undefined;
  return {
    name: kind === 'scorecard' ? 'small-business-card' : 'small-business',
    data:
      'A case-control sample of 10,583 real US SBA 7(a) small-business loans, approved in fiscal years 1989–2004; ' +
      'public domain (US government), described by Li, Mickel and Taylor, "Should This Loan be Approved or Denied?" ' +
      '(Journal of Statistics Education, 2018, CC BY 4.0).',
    limits: [
      'A demonstration of method: the loans are American, guaranteed in part by the state, and more than 20 years old.',
      'Only approved loans are in the data. Reject inference: none. The model says nothing about those who were refused.',
      'Guarantee shares were set by law and changed in 1996 and 2001, so the inputs that use them also tell the period: ' +
        'compare the figures within a year before trusting the pooled AUC.',
      'Lenders appear under the names they had when the file was drawn, after mergers; an unknown lender is "other", ' +
        'and a lost name, or that of a closed lender, weighs nothing.',
      'Charge-offs of 2006–2008 approvals rose to four times the level seen here: no model of 1989–2004 foresees that. ' +
        'Watch PSI and vintages, and recalibrate the intercept before quoting a probability.',
      'Region, lender and industry can stand for protected traits: test for disparate impact before any real use.',
    ],
    weights: { good: 49.31, bad: 10.5 },
    columns: smallBusinessColumns,
    candidates: kind === 'scorecard' ? smallBusinessCandidates : boostedSmallBusinessCandidates,
    refused: smallBusinessRefused.filter(
      ({ column }) => table.columns.includes(column) || isOptional(column),
    ),
    boosting: steadyPlan,
    classing: { shareMin: 0.03, classesMax: 10, smoothingRows: 2 },
  };
}

/** Columns that other extracts of the same data carry: refused there, too. */
function isOptional(column: string): boolean {
  return ['BalanceGross', 'Name', 'Zip'].includes(column);
}
