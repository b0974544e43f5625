import { Amount, BusinessDate, ShortId } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { Worklist } from '../worklist.tsx';
import { HardshipActions } from './hardship-actions.tsx';
import { type Hardship, hardshipStates, hardshipsShape } from './hardship-shape.ts';
import { Papers } from './papers.tsx';

/** Borrowers in difficulties, by the day on which they are to be answered. */
export default function HardshipDesk() {
  const say = useWords();
  const doors = useDoors();
  return (
    <Worklist
      id="hardship"
      title={say('lending.hardship')}
      lead={say('lending.useOfData')}
      path={`${doors}/hardships`}
      shape={hardshipsShape}
      states={[
        { value: '', label: say('lending.hardshipOpen') },
        ...hardshipStates.map((value) => ({ value, label: say(`lending.hardshipState.${value}`) })),
      ]}
      none={{ title: say('lending.noHardship'), why: say('lending.noHardshipWhy') }}
      pageOf={({ hardships, next }) => ({ items: hardships, next })}
      keyOf={(of) => of.hardship}
    >
      {(of) => <Request of={of} />}
    </Worklist>
  );
}

function Request({ of }: { readonly of: Hardship }) {
  const say = useWords();
  const { offer } = of;
  return (
    <>
      <p className="c-by">
        <ShortId id={of.loan} /> <ShortId id={of.customer} />{' '}
        <b>{say(`lending.hardshipState.${of.state}`)}</b>
      </p>
      <p>
        {say('lending.dueOn')} <BusinessDate day={of.dueOn} />
        {of.workdaysLeft !== null && ` · ${say('lending.workdaysLeft', { count: of.workdaysLeft })}`}
        {of.late && <strong className="c-alarm"> {say('lending.late')}</strong>}
      </p>
      <p>
        {say(`lending.wish.${of.wish}`)}
        {of.affordable !== null && (
          <>
            {' · '}
            {say('lending.affords')} <Amount value={of.affordable} currency="CNY" />
          </>
        )}
      </p>
      <p className="c-words">{of.words}</p>
      {of.answer !== null && <p className="c-words">{of.answer}</p>}
      {offer !== null && (
        <div className="c-reported">
          <p>
            {say(`lending.offer.${offer.kind}`, { count: offer.months })} · {say('lending.until')}{' '}
            <BusinessDate day={offer.until} />
          </p>
          <p className="c-words">{offer.words}</p>
        </div>
      )}
      <Papers about={of.loan} />
      {of.state === 'agreed' && (
        <p>
          <Link to={`../terms/${of.loan}`}>
            {say('terms.of')} {of.loan}
          </Link>
        </p>
      )}
      <HardshipActions of={of} />
    </>
  );
}
