import { useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { Difference } from './shape.ts';

/** What a table changes of the one in force, row by row, in words. */
export function Differences({ of }: { readonly of: readonly Difference[] }) {
  const say = useWords();
  const inWords = useSentence();
  return (
    <>
      <h3>{say('rules.differences')}</h3>
      {of.length === 0 ? (
        <p>{say('rules.noDifferences')}</p>
      ) : (
        <ul className="r-differences">
          {of.map(({ kind, row, from, to, before, after }) => (
            <li key={row}>
              <b>{say(`rules.difference.${kind}`, { row: to ?? from ?? 0 })}</b>
              {before !== null && kind !== 'moved' && <del>{inWords(before)}</del>}
              {after !== null && <ins>{inWords(after)}</ins>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
