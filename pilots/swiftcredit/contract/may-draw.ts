import { amountText } from '@sandglass/lending';
import type { Objection, RowKey, State } from '@sandglass/operations';
import { caseFiles } from '../case/case-file.ts';
import { ranksBefore } from '../mortgage/liens-before.ts';
import { mortgages } from '../mortgage/mortgage.ts';

/** What drawing on a case's loan looks at besides the loan. */
export const securityKeys = (caseId: string): readonly RowKey[] => [
  caseFiles.key(caseId),
  mortgages.key(caseId),
];

/**
 * A limit opens when the mortgage is registered and none that the case does not name ranks before it; above 75 % of the
 * value not before the controller's guarantee.
 */
export function securityObjection(state: State, caseId: string): Objection | undefined {
  const file = state.get(caseFiles, caseId);
  if (file?.state !== 'signed')
    return { code: 'home-case-state', values: { case: caseId, state: file?.state ?? '—' } };
  const mortgage = state.get(mortgages, caseId);
  if (mortgage?.state !== 'registered') return { code: 'mortgage-not-registered', values: {} };
  const before = ranksBefore(file, mortgage);
  if (before !== null) return { code: 'lien-ranks-before', values: { amount: amountText(before) } };
  if (file.guarantee_required && file.guarantee === null) {
    return { code: 'guarantee-missing', values: { percent: String((file.ltv_bps ?? 0) / 100) } };
  }
  return undefined;
}
