import { type Because, type Exposure, ownRules, rules } from './rules.ts';
import { rankOf, type Tier, worse } from './tier.ts';

export interface Classified {
  readonly tier: Tier;
  /** The first rule that asks for this tier. */
  readonly because: Because;
}

/** The tier of a loan on a date: the worst that any rule asks for, so that no rule can better what another one found. */
export function classify(of: Exposure): Classified {
  let tier: Tier = 'normal';
  let because: Because = 'none';
  for (const [name, rule] of Object.entries(rules) as [Because, (of: Exposure) => Tier][]) {
    const asked = rule(of);
    if (rankOf(asked) <= rankOf(tier)) continue;
    tier = asked;
    because = name;
  }
  return { tier, because };
}

/** By the loan's own conduct alone: what counts as non-performing when its debtor's other loans are looked at. */
export const classifyAlone = (of: Exposure): Tier =>
  Object.values(ownRules).reduce<Tier>((tier, rule) => worse(tier, rule(of)), 'normal');
