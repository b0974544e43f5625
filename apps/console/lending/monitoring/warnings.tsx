import { BusinessDate, ShortId, useLocale } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { Worklist } from '../worklist.tsx';
import { type Warning, warningStates, warningsShape } from './shape.ts';

/** Early warnings: objections by their deadline first, then what is frozen or found. */
export default function Warnings() {
  const say = useWords();
  return (
    <Worklist
      id="warnings"
      title={say('monitor.title')}
      lead={say('monitor.lead')}
      path="/api/monitoring/warnings"
      shape={warningsShape}
      states={[
        { value: '', label: say('monitor.standing') },
        ...warningStates.map((value) => ({ value, label: say(`monitor.is.${value}`) })),
      ]}
      none={{ title: say('monitor.none'), why: say('monitor.noneWhy') }}
      pageOf={({ warnings, next }) => ({ items: warnings, next })}
      keyOf={(warning) => warning.warning}
    >
      {(warning) => <Line warning={warning} />}
    </Worklist>
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
