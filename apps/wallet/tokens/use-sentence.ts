import { useLocale } from '@sandglass/kit';
import type { Rules } from '../bank/tokens.ts';
import { useWords } from '../words/words.ts';
import { useShops } from './payments/use-shops.ts';
import { sentenceOf } from './rules/sentence.ts';

/** Rules in words, in the language of the screen; shops by the names under which the person met them. */
export function useRulesText(): (rules: Rules) => string {
  const say = useWords();
  const [locale] = useLocale();
  const shops = useShops();
  return (rules) => sentenceOf(rules, { say, locale, shopName: (id) => shops.get(id) });
}
