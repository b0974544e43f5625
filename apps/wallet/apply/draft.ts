import { halfWidth, typedAmount } from '@sandglass/kit';

/** What a person has typed so far, as typed. It stays with the tab, so that a reload or a detour loses nothing. */
export interface Draft {
  readonly product: string;
  readonly amount: string;
  readonly termMonths: string;
  readonly purpose: string;
  readonly industry: string;
  readonly businessAgeYears: string;
  readonly employees: string;
  readonly yearlyTurnover: string;
  readonly franchise: '' | 'yes' | 'no';
}

export const emptyDraft: Draft = {
  product: '',
  amount: '',
  termMonths: '',
  purpose: '',
  industry: '',
  businessAgeYears: '',
  employees: '',
  yearlyTurnover: '',
  franchise: '',
};

const KEPT_AS = 'sandglass.apply';

export function keptDraft(): Draft {
  const kept = sessionStorage.getItem(KEPT_AS);
  return kept === null ? emptyDraft : { ...emptyDraft, ...JSON.parse(kept) };
}

export const keepDraft = (draft: Draft): void => sessionStorage.setItem(KEPT_AS, JSON.stringify(draft));
export const dropDraft = (): void => sessionStorage.removeItem(KEPT_AS);

/** A whole number as typed, within bounds; undefined where it is none. */
export function typedCount(typed: string, min: number, max: number): number | undefined {
  const text = halfWidth(typed).trim();
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const count = Number(text);
  return count >= min && count <= max ? count : undefined;
}

/** The request that a complete draft stands for; undefined while something is missing. */
export function requestOf(draft: Draft) {
  const amount = typedAmount(draft.amount);
  const yearlyTurnover = typedAmount(draft.yearlyTurnover);
  const termMonths = typedCount(draft.termMonths, 1, 60);
  const businessAgeYears = typedCount(draft.businessAgeYears, 0, 300);
  const employees = typedCount(draft.employees, 0, 100_000);
  const { product, purpose, industry, franchise } = draft;
  if (amount === undefined || yearlyTurnover === undefined || termMonths === undefined) return undefined;
  if (businessAgeYears === undefined || employees === undefined || franchise === '') return undefined;
  if (product === '' || purpose === '' || industry === '') return undefined;
  const business = { industry, employees, businessAgeYears, franchise: franchise === 'yes', yearlyTurnover };
  return { product, amount, termMonths, purpose, business };
}
