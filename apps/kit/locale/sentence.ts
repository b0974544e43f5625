import type { Sentence } from './locale.ts';
import { useLocale } from './words.ts';

/** A text that came in all three languages, in the screen's own. */
export function useSentence(): (sentence: Sentence) => string {
  const [locale] = useLocale();
  return (sentence) => sentence[locale];
}
