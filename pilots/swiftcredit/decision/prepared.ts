import { borrowers } from '@sandglass/lending';
import { type Held, programRelease } from '@sandglass/operations';
import { type Ruled, rule } from '@sandglass/rules';
import { caseFiles } from '../case/case-file.ts';
import { missingSection } from '../case/task-list.ts';
import { eligibility } from '../eligibility/schema.ts';
import { valuesOf } from '../eligibility/values.ts';
import { type Searched, searchLiens } from '../mortgage/hidden-liens.ts';
import { simulatedBureau } from './bureau.ts';

/** What rules and registry say of a case before it is decided, and which program asked them. */
export interface Prepared {
  /** Undefined: the case's rows or the table were not in memory yet, or the case is not complete. */
  readonly ruled: Ruled | undefined;
  readonly release: string;
  /** Undefined: the case or its home was not in memory yet. */
  readonly searched: Searched | undefined;
}

/** Asks the rule table in force about a case, by the report that its decision will use, and the registry about its home. */
export async function prepared(
  { caseId }: { readonly caseId: string },
  _by: unknown,
  held: Held,
): Promise<Prepared> {
  const release = programRelease();
  const file = held.get(caseFiles, caseId);
  const searched = file?.home ? await searchLiens(file.home, held.businessDate) : undefined;
  const borrower = file && held.get(borrowers, file.customer);
  if (file === undefined || borrower === undefined || missingSection(file) !== undefined)
    return { ruled: undefined, release, searched };
  const bureau = simulatedBureau.report(file.customer, held.businessDate);
  return { ruled: await rule(held, eligibility, valuesOf(file, bureau, borrower)), release, searched };
}
