import { useLocale } from '@sandglass/kit';
import { type Rules, rulesTeller } from '@sandglass/wallet/rules';
import { useEffect, useState } from 'react';

/** Rules in the words that the holder reads; undefined until they are fetched. */
export function useRulesText(rules: Rules): string | undefined {
  const [locale] = useLocale();
  const [tell, setTell] = useState<(rules: Rules) => string>();
  useEffect(() => {
    let isOver = false;
    void rulesTeller(locale).then((teller) => {
      if (!isOver) setTell(() => teller);
    });
    return () => {
      isOver = true;
    };
  }, [locale]);
  return tell?.(rules);
}
