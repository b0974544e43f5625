import { useLocale } from '@sandglass/kit';
import type { Agreement } from '../bank/agreements.ts';
import { inLanguage } from '../bank/text.ts';
import { useWords } from '../words/words.ts';
import { compare } from './compare.ts';

type Words = Agreement['text'];

/** An agreement as it is read: its title and clauses. */
export function Clauses({ words }: { readonly words: Words }) {
  const [locale] = useLocale();
  return (
    <div className="w-clauses">
      <h3>{inLanguage(words.title, locale)}</h3>
      {words.content.map((clause) => {
        const text = inLanguage(clause, locale);
        return <p key={text}>{text}</p>;
      })}
    </div>
  );
}

/** What came and what went, by word as well as by colour. */
export function Changes({ before, after }: { readonly before: Words; readonly after: Words }) {
  const say = useWords();
  const [locale] = useLocale();
  const texts = ({ content }: Words) => content.map((clause) => inLanguage(clause, locale));
  const changed = compare(texts(before), texts(after)).filter(({ is }) => is !== 'same');
  if (changed.length === 0) return <p>{say('agreement.noChange')}</p>;
  return (
    <ul className="w-changes">
      {changed.map(({ is, text }) => (
        <li key={`${is} ${text}`} className={`w-${is}`}>
          <strong>{say(is === 'added' ? 'agreement.added' : 'agreement.removed')}</strong>
          {is === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
        </li>
      ))}
    </ul>
  );
}
