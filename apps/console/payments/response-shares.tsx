import { Scroll, useLocale, useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { Figures } from './shape.ts';

interface Props {
  readonly of: Figures['minute']['byResponse'];
}

/** Answers of the last minute by their code, each with its share. */
export function ResponseShares({ of }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  const all = of.reduce((sum, { count }) => sum + count, 0);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  if (all === 0) return <p className="c-soft">{say('payments.noAnswers')}</p>;
  return (
    <Scroll label={say('payments.shares')}>
      <table className="sg-table">
        <caption>{say('payments.shares')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('payments.column.response')}</th>
            <th scope="col" className="sg-number">
              {say('payments.column.count')}
            </th>
            <th scope="col" className="sg-number">
              {say('payments.column.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ code, count, says }) => (
            <tr key={code}>
              <th scope="row">
                <code>{code}</code> {says === null ? '' : inWords(says)}
              </th>
              <td className="sg-number">{count}</td>
              <td className="sg-number">{percent.format(count / all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
