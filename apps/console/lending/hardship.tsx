import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import { HardshipActions } from './hardship-actions.tsx';
import { type Hardship, hardshipStates, hardshipsShape } from './hardship-shape.ts';
import { Papers } from './papers.tsx';

/** Borrowers in difficulties, by the day on which they are to be answered. */
export default function HardshipDesk() {
  const say = useWords();
  const [query] = useSearchParams();
  const read = useRead(`/api/hardships?${query.toString()}`, hardshipsShape);
  return (
    <section className="c-card" aria-labelledby="hardship">
      <h2 id="hardship">{say('lending.hardship')}</h2>
      <p className="c-soft">{say('lending.useOfData')}</p>
      <UrlSelect
        name="state"
        label={say('lending.state')}
        choices={[
          { value: '', label: say('lending.hardshipOpen') },
          ...hardshipStates.map((value) => ({ value, label: say(`lending.hardshipState.${value}`) })),
        ]}
      />
      <Shown read={read}>
        {({ hardships, next }) =>
          hardships.length === 0 ? (
            <EmptyState title={say('lending.noHardship')} why={say('lending.noHardshipWhy')} />
          ) : (
            <>
              <ol className="c-threads">
                {hardships.map((of) => (
                  <li key={of.hardship}>
                    <Request of={of} />
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
      <HardshipActions of={of} />
    </>
  );
}
