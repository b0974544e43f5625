import { activeConsent, type Consent } from '@sandglass/consent';
import { benchmarks, LPR_1Y, type Product, products, rateOn } from '@sandglass/lending';
import { type Actor, type Refused, refuse, type State } from '@sandglass/operations';
import { caseAt, isRefused } from '../case/access.ts';
import type { CaseFile } from '../case/case-file.ts';
import { missingSection } from '../case/task-list.ts';
import { CASE_PURPOSES } from '../consents.ts';
import { pledgedTo } from '../mortgage/pledge.ts';
import { productOf } from '../product.ts';
import { valueTooOld } from '../value/too-old.ts';
import { DECISIONS_MAX } from './decisions.ts';

/** A case that can be decided, with what it is decided by. */
export interface Decidable {
  readonly file: CaseFile;
  readonly product: Product;
  /** Of the day, hundredths of a percent. */
  readonly lprBps: number;
  /** The consents that its queries use. */
  readonly given: readonly Consent[];
}

/**
 * Whether a case can be decided, as far as it is known without asking anybody outside. The bureau is asked only after this: its
 * queries need the consents, and each leaves a trace that other lenders see.
 */
export function decidable(
  state: State,
  caseId: string,
  { actor, businessDate }: { readonly actor: Actor; readonly businessDate: string },
): Decidable | Refused {
  const file = caseAt(state, caseId, actor, ['open', 'approved', 'declined']);
  if (isRefused(file)) return file;
  const { customer: subject } = file;
  const no = (code: string, values = {}) => refuse(code, values, { subject });
  const section = missingSection(file);
  if (section !== undefined) return no('section-missing', { section });
  const until = valueTooOld(file, businessDate);
  if (until !== undefined) return no('value-too-old', { until });
  if (file.home !== null && pledgedTo(state, file.home.deed, caseId) !== undefined) return no('home-pledged');
  const given = CASE_PURPOSES.map((purpose) => activeConsent(state, subject, purpose, caseId));
  const purpose = CASE_PURPOSES[given.indexOf(undefined)];
  if (purpose !== undefined) return no('consent-missing', { purpose });
  const product = state.get(products, productOf(file.edition));
  if (product === undefined || !product.offered) return no('product-unknown', { product: file.edition });
  const lprBps = rateOn(state.get(benchmarks, LPR_1Y), businessDate);
  if (lprBps === undefined) return no('rate-unknown', { date: businessDate });
  if (file.decisions >= DECISIONS_MAX) return no('decisions-too-many', { most: String(DECISIONS_MAX) });
  return { file, product, lprBps, given: given.filter((one) => one !== undefined) };
}
