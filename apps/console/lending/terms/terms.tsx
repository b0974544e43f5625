import { Amount, BusinessDate, monthsText, ShortId, useLocale } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { Worklist } from '../worklist.tsx';
import { type Terms, termsShape, termsStates } from './terms-shape.ts';

/** New terms of loans, what waits for a person on top. */
export default function TermsDesk() {
  const say = useWords();
  const doors = useDoors();
  return (
    <Worklist
      id="terms"
      title={say('terms.title')}
      lead={say('terms.lead')}
      path={`${doors}/restructures`}
      shape={termsShape}
      states={[
        { value: '', label: say('lending.all') },
        ...termsStates.map((value) => ({ value, label: say(`terms.states.${value}`) })),
      ]}
      none={{ title: say('terms.none'), why: say('terms.noneWhy') }}
      pageOf={({ restructures }) => ({ items: restructures, next: null })}
      keyOf={(of) => of.restructure}
    >
      {(of) => <One of={of} />}
    </Worklist>
  );
}

function One({ of }: { readonly of: Terms }) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <>
      <p className="c-by">
        <Link to={of.loan}>{of.loan}</Link> <ShortId id={of.customer} />{' '}
        <b>{say(`terms.states.${of.state}`)}</b>
      </p>
      <p>
        <Amount value={of.principal} currency="CNY" /> · {monthsText(of.months, locale)}
        {of.gracePeriods > 0 && ` · ${say('terms.grace', { count: of.gracePeriods })}`} · {of.proposedBy}{' '}
        <BusinessDate day={of.proposedOn} />
        {of.hardship !== null && ` · ${say('terms.fromHardship')}`}
      </p>
      <p className="c-words">{of.words}</p>
    </>
  );
}
