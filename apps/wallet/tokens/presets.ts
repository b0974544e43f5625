import type { Rules } from '../bank/tokens.ts';
import { noRules } from './rules/draft.ts';

/** Usual rules, so that one tap makes a token; each can be changed afterwards. */
export const PRESETS = {
  small: { ...noRules, perPayment: '200.00', perDay: '500.00' },
  workdays: { ...noRules, weekdays: [1, 2, 3, 4, 5], perDay: '200.00' },
  once: { ...noRules, payments: 1 },
  none: noRules,
} as const satisfies Readonly<Record<string, Rules>>;
export type Preset = keyof typeof PRESETS;
export const presets = Object.keys(PRESETS).filter((key): key is Preset => key in PRESETS);
