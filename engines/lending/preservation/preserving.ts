import { type Route, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import type { UseOf } from '../collection/reads.ts';
import type { Lender } from '../lender.ts';
import { type CourtRules, mainlandRules } from './court-rules.ts';
import { lookAtPreservationOf, preservationsToLookAt } from './look.ts';
import { openPreservationOf } from './open.ts';
import { courtPaperRoutes, type Named } from './paper-routes.ts';
import { preservationReads } from './reads.ts';
import {
  applyForSealOf,
  closePreservationOf,
  endSealOf,
  judgeOf,
  listAssetOf,
  renewSealOf,
  ruleOf,
  sealOf,
  sueOf,
} from './steps.ts';

/** How a lender has assets preserved, from the list of them to the court's last paper. */
export function preservingOf(
  of: { readonly lender: Lender; readonly rules?: CourtRules },
  doors: { readonly prefix: string; readonly useOf: UseOf; readonly named: Named },
) {
  const preserving = { rules: mainlandRules, ...of };
  const { shard } = of.lender;
  const { prefix, useOf, named } = doors;
  const look = lookAtPreservationOf(preserving);
  const steps = {
    open: openPreservationOf(preserving),
    'list-asset': listAssetOf(preserving),
    apply: applyForSealOf(preserving),
    rule: ruleOf(preserving),
    seal: sealOf(preserving),
    sue: sueOf(preserving),
    renew: renewSealOf(preserving),
    'end-seal': endSealOf(preserving),
    judge: judgeOf(preserving),
    close: closePreservationOf(preserving),
  } as const;
  const listed = Object.entries(steps) as unknown as readonly (readonly [string, AnyOperation])[];
  const routes: readonly Route[] = [
    ...preservationReads(preserving, prefix, useOf),
    ...listed.map(([name, operation]) =>
      write({
        method: 'POST',
        path: `${prefix}/{id}/${name}`,
        operation,
        parameters: { id: 'loanId' },
        shard,
      }),
    ),
  ];
  return {
    ...steps,
    look,
    operations: [look as unknown as AnyOperation, ...listed.map(([, operation]) => operation)],
    routes,
    papers: courtPaperRoutes(preserving, prefix, useOf, named),
    daily: [
      {
        name: 'preservation',
        list: preservationsToLookAt(preserving.rules),
        operation: look as unknown as AnyOperation,
        input: (loanId: string) => ({ loanId }),
      },
    ],
  };
}
