import { Amount, BusinessDate, monthsText, ShortId, useLocale } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { Worklist } from '../worklist.tsx';
import { type Renewal, renewalStates, renewalsShape } from './renewal-shape.ts';

/** Renewals by the day on which they take effect; nothing is to be done but to know of them. */
export default function Renewals() {
  const say = useWords();
  return (
    <Worklist
      id="renewals"
      title={say('terms.renewals')}
      lead={say('terms.renewalsLead')}
      path="/api/renewals"
      shape={renewalsShape}
      states={[
        { value: '', label: say('terms.renewalsSigned') },
        ...renewalStates.map((value) => ({ value, label: say(`terms.renewalStates.${value}`) })),
      ]}
      none={{ title: say('terms.noRenewals'), why: say('terms.noRenewalsWhy') }}
      pageOf={({ renewals, next }) => ({ items: renewals, next })}
      keyOf={(of) => of.renewal}
    >
      {(of) => <One of={of} />}
    </Worklist>
  );
}

function One({ of }: { readonly of: Renewal }) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <>
      <p className="c-by">
        <Link to={`../cases/${of.application}`}>{of.application}</Link> <ShortId id={of.customer} />{' '}
        <b>{say(`terms.renewalStates.${of.state}`)}</b>
      </p>
      <p>
        <Amount value={of.renewed ?? of.amount} currency={of.currency} /> ·{' '}
        {say('terms.renewsAt', { rate: of.annualRatePercent, months: monthsText(of.termMonths, locale) })} ·{' '}
        {say('terms.renewsOn')} <BusinessDate day={of.maturesOn} />
        {of.state === 'signed' && of.shortOn !== null && (
          <strong className="c-alarm"> {say('terms.shortToday')}</strong>
        )}
      </p>
      <p className="c-soft">
        {say('terms.from')} <ShortId id={of.loan} /> · {say('terms.to')} <ShortId id={of.nextLoan} /> ·{' '}
        {say('terms.signedOn')} <BusinessDate day={of.signedOn} />
      </p>
      {of.because !== null && <p className="c-words">{of.because.text[locale]}</p>}
    </>
  );
}
