import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead, useSentence } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { disputesShape, isGivenBack } from './shape.ts';

/** Contested payments, those first whose next step is due. */
export default function Disputes() {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead('/api/token/disputes', disputesShape);
  return (
    <section className="c-card" aria-labelledby="disputes">
      <h2 id="disputes">{say('payments.disputes.title')}</h2>
      <p className="c-soft">{say('payments.disputes.lead')}</p>
      <Shown read={read}>
        {({ disputes }) =>
          disputes.length === 0 ? (
            <EmptyState title={say('payments.disputes.none')} why={say('payments.disputes.noneWhy')} />
          ) : (
            <ol className="c-threads">
              {disputes.map((of) => (
                <li key={of.dispute}>
                  <p className="c-by">
                    <Link to={of.dispute}>{of.rrn}</Link> <ShortId id={of.customer} />{' '}
                    <b>{say(`payments.disputes.state.${of.state}`)}</b>
                  </p>
                  <p>
                    {inWords(of.says)} · <Amount value={of.left} currency="CNY" />
                    {isGivenBack(of) && (
                      <>
                        {' · '}
                        {say('payments.disputes.givenBack')} <Amount value={of.givenBack} currency="CNY" />
                      </>
                    )}
                    {of.dueOn !== null && (
                      <>
                        {' · '}
                        {say('payments.disputes.dueOn')} <BusinessDate day={of.dueOn} />
                      </>
                    )}
                    {of.proposal !== null && ` · ${say('payments.disputes.waitsForSecond')}`}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}
