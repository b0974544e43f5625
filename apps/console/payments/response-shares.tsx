import { Scroll, useLocale } from '@sandglass/kit';
import { useWords } from '../words/words.ts';

interface Props {
  readonly of: readonly { readonly code: string; readonly count: number }[];
}

/** Answers of the last minute by their code, each with its share. */
export function ResponseShares({ of }: Props) {
  const say = useWords();
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
          {of.map(({ code, count }) => (
            <tr key={code}>
              <th scope="row">
                <code>{code}</code> {code === '00' ? say('payments.state.approved') : ''}
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
