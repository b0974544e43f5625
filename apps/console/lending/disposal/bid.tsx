import { Amount } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import type { OnePool } from './shape.ts';

/** A price in yuan, or a commission in percent. */
export function Bid({ form, value }: { readonly form: OnePool['form']; readonly value: OnePool['claim'] }) {
  const say = useWords();
  return form === 'sale' ? (
    <Amount value={value} currency="CNY" />
  ) : (
    <>{say('disposal.percent', { value })}</>
  );
}
