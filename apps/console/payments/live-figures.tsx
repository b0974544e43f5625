import { Scroll, Timestamp, useLocale } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { msText } from './milliseconds.ts';
import { ResponseShares } from './response-shares.tsx';
import type { Figures } from './shape.ts';

const shown = [
  'asked',
  'approved',
  'declined',
  'noAnswer',
  'notSent',
  'late',
  'reversals',
  'repeats',
] as const;

/** Counts of the last minute and since the start, how long answers take, and how each line is. */
export function LiveFigures({ of }: { readonly of: Figures }) {
  const say = useWords();
  const [locale] = useLocale();
  const { minute, sinceStart, answer, lines } = of;
  const number = (value: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  return (
    <>
      <dl className="c-facts">
        <div>
          <dt>{say('payments.rate')}</dt>
          <dd>{say('payments.perSecond', { count: number(minute.perSecond) })}</dd>
        </div>
        <div>
          <dt>{say('payments.answerTime')}</dt>
          <dd>
            {answer === null
              ? '—'
              : say('payments.answerTimes', {
                  median: msText(answer.medianMs, locale),
                  p99: msText(answer.p99Ms, locale),
                  of: answer.of,
                })}
          </dd>
        </div>
      </dl>
      <Scroll label={say('payments.counts')}>
        <table className="sg-table">
          <caption>{say('payments.counts')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('payments.column.what')}</th>
              <th scope="col" className="sg-number">
                {say('payments.lastMinute')}
              </th>
              <th scope="col" className="sg-number">
                {say('payments.sinceStart')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((name) => (
              <tr key={name}>
                <th scope="row">{say(`payments.count.${name}`)}</th>
                <td className="sg-number">{number(minute.sums[name])}</td>
                <td className="sg-number">{number(sinceStart[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <ResponseShares of={minute.byResponse} />
      <h3>{say('payments.lines')}</h3>
      <ul className="p-lines">
        {lines.map((line) => (
          <li key={line.peer}>
            <b>{say(`payments.place.${line.peer}`)}</b>{' '}
            <span className={line.signedOn ? 'p-up' : 'p-down'}>
              {say(
                line.signedOn
                  ? 'payments.line.up'
                  : line.open > 0
                    ? 'payments.line.open'
                    : 'payments.line.down',
              )}
            </span>{' '}
            {say('payments.line.flight', { count: line.inFlight })}
            {line.dropped > 0 && ` · ${say('payments.line.dropped', { count: line.dropped })}`}
            {line.signedOnAt !== null && (
              <>
                {' · '}
                {say('payments.line.signedOn')} <Timestamp at={line.signedOnAt} />
              </>
            )}
            {line.echoAt !== null && (
              <>
                {' · '}
                {say('payments.line.echo')} <Timestamp at={line.echoAt} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
