import { FIGURES, type Figures } from './figures.ts';
import { LEVELS, type Level, type WatchRules } from './rules.ts';
import type { Source } from './signals.ts';
import type { WarningCode } from './warning-reasons.ts';

export interface Found {
  readonly code: WarningCode;
  readonly level: Level;
  /** Of the figure that reached the rule's bound. */
  readonly value: number;
}

export interface Judgement {
  /** Null: nothing was found. */
  readonly level: Level | null;
  /** The gravest first, each code once. */
  readonly found: readonly Found[];
}

const graveness = (level: Level): number => LEVELS.indexOf(level);

/** The sources from which trouble came; who gave a notice only has nothing to take back. */
export const sourcesOf = (
  found: readonly Pick<Found, 'code' | 'level'>[],
  { rules }: WatchRules,
): ReadonlySet<Source> =>
  new Set(
    rules
      .filter((rule) => found.some(({ code, level }) => level !== 'notice' && code === rule.code))
      .map(({ figure }) => FIGURES[figure]),
  );

/**
 * What the rules say of a borrower's figures. An unknown figure says nothing. One sign of trouble may be a mistake: two from
 * different sources are an alarm together.
 */
export function judge(figures: Figures, { rules }: WatchRules): Judgement {
  const byCode = new Map<WarningCode, Found>();
  const troubled = new Set<string>();
  for (const { code, figure, when, bound, level } of rules) {
    const value = figures[figure];
    if (value === null || (when === 'at-least' ? value < bound : value > bound)) continue;
    if (level !== 'notice') troubled.add(FIGURES[figure]);
    const before = byCode.get(code);
    if (before === undefined || graveness(level) > graveness(before.level))
      byCode.set(code, { code, level, value });
  }
  const found = [...byCode.values()].sort((a, b) => graveness(b.level) - graveness(a.level));
  const gravest = found[0]?.level ?? null;
  return { level: troubled.size > 1 ? 'alarm' : gravest, found };
}
