import type { Objection, RowKey, State } from '@sandglass/operations';
import { caseFiles } from '../case/case-file.ts';
import { mortgages } from '../mortgage/mortgage.ts';

/** What drawing on a case's loan looks at besides the loan. */
export const securityKeys = (caseId: string): readonly RowKey[] => [
  caseFiles.key(caseId),
  mortgages.key(caseId),
];

/** A limit opens when the mortgage is registered, and above 75 % of the value not before the controller's guarantee. */
export function securityObjection(state: State, caseId: string): Objection | undefined {
  const file = state.get(caseFiles, caseId);
  if (file?.state !== 'signed')
    return { code: 'home-case-state', values: { case: caseId, state: file?.state ?? '—' } };
  const mortgage = state.get(mortgages, caseId)?.state;
  if (mortgage !== 'registered') return { code: 'mortgage-not-registered', values: {} };
  if (file.guarantee_required && file.guarantee === null) {
    return { code: 'guarantee-missing', values: { percent: String((file.ltv_bps ?? 0) / 100) } };
  }
  return undefined;
}
