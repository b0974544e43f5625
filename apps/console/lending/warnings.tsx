import { BusinessDate, EmptyState, ShortId, Shown, useLocale, useRead } from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import { type Warning, warningStates, warningsShape } from './warning-shape.ts';

/** Early warnings: objections by their deadline first, then what is frozen or found. */
export default function Warnings() {
  const say = useWords();
  const [query] = useSearchParams();
  const read = useRead(`/api/monitoring/warnings?${query.toString()}`, warningsShape);
  return (
    <section className="c-card" aria-labelledby="warnings">
      <h2 id="warnings">{say('monitor.title')}</h2>
      <p className="c-soft">{say('monitor.lead')}</p>
      <UrlSelect
        name="state"
        label={say('lending.state')}
        choices={[
          { value: '', label: say('monitor.standing') },
          ...warningStates.map((value) => ({ value, label: say(`monitor.is.${value}`) })),
        ]}
      />
      <Shown read={read}>
        {({ warnings, next }) =>
          warnings.length === 0 ? (
            <EmptyState title={say('monitor.none')} why={say('monitor.noneWhy')} />
          ) : (
            <>
              <ol className="c-threads">
                {warnings.map((warning) => (
                  <li key={warning.warning}>
                    <Line warning={warning} />
                  </li>
                ))}
              </ol>
              {next !== null && (
                <p>
                  <Link to={`?${new URLSearchParams({ ...Object.fromEntries(query), cursor: next })}`}>
                    {say('lending.later')}
                  </Link>
                </p>
              )}
            </>
          )
        }
      </Shown>
    </section>
  );
}

function Line({ warning }: { readonly warning: Warning }) {
  const say = useWords();
  const [locale] = useLocale();
  const { dueOn, late, workdaysLeft, reasons } = warning;
  return (
    <>
      <p className="c-by">
        <Link to={warning.warning}>{warning.warning}</Link> <ShortId id={warning.customer} />{' '}
        <b>{say(`monitor.is.${warning.state}`)}</b> · {say(`monitor.level.${warning.level}`)}
        {warning.simulated && <> · {say('monitor.simulated')}</>}
      </p>
      <p>{reasons.map(({ text }) => text[locale]).join(locale === 'en' ? '; ' : '；')}</p>
      <p>
        {say('monitor.raised')} <BusinessDate day={warning.raisedOn} />
        {dueOn !== null && warning.state === 'objected' && (
          <>
            {' · '}
            {say('lending.dueOn')} <BusinessDate day={dueOn} />
            {workdaysLeft !== null && ` · ${say('lending.workdaysLeft', { count: workdaysLeft })}`}
            {late && <strong className="c-alarm"> {say('lending.late')}</strong>}
          </>
        )}
      </p>
    </>
  );
}
