import { type Locale, startWords } from '@sandglass/kit';
import { type Rules, rules } from '../../bank/tokens.ts';
import { everyWord } from '../../words/every.ts';
import { sentenceOf } from './sentence.ts';

/** The shape in which the bank's answers have rules. */
export const rulesShape = rules;
export type { Rules };

/** Says rules in the very words that the holder reads in the wallet. */
export function rulesTeller(locale: Locale): (rules: Rules) => string {
  const spoken = startWords(everyWord, locale);
  const say = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    String(spoken.t(key, { ns: 'app', ...values }));
  return (of) => sentenceOf(of, { say, locale });
}
