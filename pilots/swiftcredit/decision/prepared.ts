import { borrowers } from '@sandglass/lending';
import { type Actor, type Held, programRelease, type State } from '@sandglass/operations';
import { type Ruled, rule } from '@sandglass/rules';
import { eligibility } from '../eligibility/schema.ts';
import { valuesOf } from '../eligibility/values.ts';
import { hidesLiens, type Searched, searchLiens } from '../mortgage/hidden-liens.ts';
import { type CreditReport, simulatedBureau } from './bureau.ts';
import { decidable } from './decidable.ts';

/** What registry, bureau and rules say of a case before it is decided, and which program asked them. */
export interface Prepared {
  readonly release: string;
  /** Undefined: the case cannot be decided, or not all of its rows were in memory yet. */
  readonly searched?: Searched | undefined;
  /** Undefined also where the registry shows more than the case names: nothing is decided then. */
  readonly bureau?: CreditReport;
  /** Undefined also where no table is in force. */
  readonly ruled?: Ruled | undefined;
}

/**
 * Asks the registry about a case's home, then the bureau about its customer, and the rule table in force by that report. Each is
 * asked only where the case can be decided by what is known before, and the bureau once a day: its report goes on to the decision. That
 * the pilot is suspended, or has no table or model in force, shows only afterwards.
 */
export async function prepared(
  { caseId }: { readonly caseId: string },
  actor: Actor,
  held: Held,
): Promise<Prepared> {
  const release = programRelease();
  const { businessDate } = held;
  const found = decidable(stateOf(held), caseId, { actor, businessDate });
  if ('outcome' in found) return { release };
  const { file } = found;
  const borrower = held.get(borrowers, file.customer);
  if (file.home === null || borrower === undefined) return { release };
  const searched = await searchLiens(file.home, businessDate);
  if (hidesLiens(file.home, searched)) return { release, searched };
  // A repeat finds the day's report in the case.
  const kept = file.bureau?.reportedOn === businessDate ? file.bureau : undefined;
  const bureau = kept ?? simulatedBureau.report(file.customer, businessDate);
  const ruled = await rule(held, eligibility, valuesOf(file, bureau, borrower));
  return { release, searched, bureau, ruled };
}

/** What is held, as the decision's own checks read it; none of them lists a table. */
const stateOf = (held: Held): State => ({ get: (of, id) => held.get(of, id), all: () => [] });
