import { useWords } from '../../words/words.ts';
import type { OneDifference, Way } from './shape.ts';

/** A way out of a difference in words: where no money moves, what is accepted is the date. */
export function useWayWords({ kind, open }: OneDifference) {
  const say = useWords();
  const isDateOnly = kind === 'wrong-day' && Number(open) === 0;
  const key = (way: Way) => (way === 'accept' && isDateOnly ? 'accept-date' : way);
  return {
    name: (way: Way): string => say(`payments.clearing.way.${key(way)}`),
    means: (way: Way): string => say(`payments.clearing.means.${key(way)}`),
  };
}
