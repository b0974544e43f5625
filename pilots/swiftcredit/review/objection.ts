import { amountText, lesser, minorOf, products } from '@sandglass/lending';
import type { Objection, State } from '@sandglass/operations';
import type { Overturn } from '@sandglass/review';
import type { CaseFile } from '../case/case-file.ts';
import { decisionId } from '../decision/decisions.ts';
import { productOf } from '../product.ts';
import { priorLiens } from '../value/ltv.ts';

/** What the home and the line bear at a grade's share, minor units; without a controller to stand for it, 75 % at most. */
export function securedAtMost(
  { control, ownership, home, value_low }: CaseFile,
  sharePercent: number,
): bigint {
  if (home === null || value_low === null) return 0n;
  const controller = control?.controller?.person;
  const canStand = controller !== undefined && controller !== ownership?.borrower;
  const percent = canStand ? sharePercent : Math.min(sharePercent, 75);
  return (value_low * BigInt(percent)) / 100n - priorLiens(home);
}

/** Why officers cannot give this amount at this grade: the case went on since, or asked, product, home and line bound it. */
export function objectionToOffer(
  state: State,
  file: CaseFile,
  decision: string,
  { granted, grade }: Pick<Overturn, 'granted' | 'grade'>,
): Objection | undefined {
  const isLatest = decision === decisionId(file.id, file.offer?.n ?? 0);
  if (!isLatest || !['approved', 'declined'].includes(file.state)) {
    return { code: 'review-case-went-on', values: { case: file.id, state: file.state } };
  }
  const product = state.get(products, productOf(file.edition));
  if (product === undefined || !product.offered)
    return { code: 'product-unknown', values: { product: file.edition } };
  const rule = product.granting.grades.find((one) => one.grade === grade);
  if (rule === undefined) return { code: 'review-grade-not-served', values: { grade, product: product.id } };
  const maximum = lesser(lesser(file.amount, product.maximum), securedAtMost(file, rule.sharePercent));
  const minor = minorOf(granted);
  if (minor >= product.minimum && minor <= maximum) return undefined;
  const values = { minimum: amountText(product.minimum), maximum: amountText(maximum < 0n ? 0n : maximum) };
  return { code: 'review-amount-outside', values };
}
