import type { Locale } from '@sandglass/operations';
import { BANK_ZONE } from '@sandglass/time';
import { type Ladder, sampleLadder } from './ladder.ts';
import { type ContactRules, sampleRules } from './rules.ts';
import { type Script, sampleScripts } from './scripts.ts';

/** How a lender collects: all of it data. */
export interface CollectionPolicy {
  readonly ladder: Ladder;
  /** By the day from which they hold, the earliest first. */
  readonly rules: readonly ContactRules[];
  readonly scripts: readonly Script[];
  /** Name under which the lender speaks to a borrower. */
  readonly lender: Readonly<Record<Locale, string>>;
  /** Where borrowers of a region live; every mainland region keeps Beijing's time. */
  readonly zoneOf: (region: string) => string;
}

export const samplePolicy: CollectionPolicy = {
  ladder: sampleLadder,
  rules: [sampleRules],
  scripts: sampleScripts,
  lender: { 'zh-Hans': '贷款银行', 'zh-Hant': '貸款銀行', en: 'Your bank' },
  zoneOf: () => BANK_ZONE,
};

/** The rules in force on a day. */
export function rulesOn({ rules }: CollectionPolicy, on: string): ContactRules {
  const inForce = rules.findLast(({ from }) => from <= on);
  if (inForce === undefined) throw new Error(`no contact rules hold on ${on}`);
  return inForce;
}
