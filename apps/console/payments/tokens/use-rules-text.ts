import { useLocale } from '@sandglass/kit';
import { type Rules, rulesTeller } from '@sandglass/wallet/rules';
import { useMemo } from 'react';

/** Rules in the words that the holder reads. */
export function useRulesText(rules: Rules): string {
  const [locale] = useLocale();
  const tell = useMemo(() => rulesTeller(locale), [locale]);
  return tell(rules);
}
