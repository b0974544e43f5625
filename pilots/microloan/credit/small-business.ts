import shipped from '../models/small-business-card/model.json' with { type: 'json' };
import type { Fields } from './inputs/derive.ts';
import { parseModel } from './parse-model.ts';
import { type CreditScore, scoreFields } from './scoring/decide.ts';
import type { Language } from './scoring/reasons.ts';

/** The shipped card; models/small-business-card/MODEL-CARD.md says what it can bear. */
export const smallBusinessModel = parseModel(shipped);

/** The shipped card's inputs. Absent has no counterpart and is neutral; null is known to be missing. */
export interface SmallBusinessInput extends Fields {
  /** US state of the firm, two letters. */
  readonly State?: string | null;
  readonly Bank?: string | null;
  readonly BankState?: string | null;
  /** NAICS code of six digits, or its first two or four. */
  readonly NAICS?: string | null;
  readonly NoEmp?: number | null;
  /** "1" existing business, "2" new (two years or less). */
  readonly NewExist?: string | null;
  /** "0" or "1": none. */
  readonly FranchiseCode?: string | null;
  /** Approved amount and its guaranteed part, US dollars. */
  readonly GrAppv?: number | null;
  readonly SBA_Appv?: number | null;
}

/** Scores one small firm's application by the shipped card. */
export function scoreSmallBusiness(input: SmallBusinessInput, language: Language = 'en'): CreditScore {
  return scoreFields(smallBusinessModel, input, language);
}
