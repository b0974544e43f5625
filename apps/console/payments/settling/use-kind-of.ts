import { useWords } from '../../words/words.ts';
import type { OneDifference } from './shape.ts';

interface Kind {
  readonly title: string;
  /** What it means, and what a person does about it. */
  readonly next: string;
}

/** What kind of difference it is, in words: of a statement they are others than of the network's file. */
export function useKindOf({ source, kind, open }: OneDifference): Kind {
  const say = useWords();
  if (source === 'file')
    return { title: say(`payments.clearing.kind.${kind}`), next: say(`payments.clearing.next.${kind}`) };
  // The settlement bank moves money of a date, and has no kinds of it.
  if (kind === 'kind-differs') throw new Error('a statement has no kinds of money');
  const isGivenUp = kind === 'wrong-day' && Number(open) !== 0;
  return {
    title: say(`payments.clearing.money.${kind}`),
    next: say(isGivenUp ? 'payments.clearing.nextMoney.given-up' : `payments.clearing.nextMoney.${kind}`),
  };
}
