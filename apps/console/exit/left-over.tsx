import { Shown, useRead, useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { leftShape } from './shape.ts';

/** What is still there of a leaving pilot; while anything is, its exit cannot be confirmed. */
export function LeftOver({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead(`/api/pilots/${pilot}/left-over`, leftShape);
  return (
    <section className="c-card" aria-labelledby="left-over">
      <h3 id="left-over">{say('exit.left')}</h3>
      <Shown read={read}>
        {({ left, kinds }) =>
          left === 0 ? (
            <p>{say('exit.nothingLeft')}</p>
          ) : (
            <ul>
              {kinds
                .filter(({ count }) => count > 0)
                .map(({ id, title, count }) => (
                  <li key={id}>
                    {inWords(title)}: <b>{count}</b>
                  </li>
                ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
