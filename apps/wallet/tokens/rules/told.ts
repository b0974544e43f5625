import { type Locale, startWords } from '@sandglass/kit';
import { type Rules, rules } from '../../bank/tokens.ts';
import { words } from '../../words/words.ts';
import { sentenceOf } from './sentence.ts';

/** The shape in which the bank's answers have rules. */
export const rulesShape = rules;
export type { Rules };

/** Says rules in the very words that the holder reads in the wallet: fetched once a language, by whoever else shows them. */
export async function rulesTeller(locale: Locale): Promise<(rules: Rules) => string> {
  const tree = await words[locale]();
  const spoken = startWords({ 'zh-Hans': tree, 'zh-Hant': tree, en: tree }, locale);
  const say = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    String(spoken.t(key, { ns: 'app', ...values }));
  return (of) => sentenceOf(of, { say, locale });
}
