import { BusinessDate, EmptyState, Shown, useRead } from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { usePaymentDoors } from '../doors.ts';
import { Difference } from './difference.tsx';
import { OwnFile } from './own-file.tsx';
import { differencesShape } from './shape.ts';

/** What did not agree on a settlement date, and the ways out of it. */
export default function Differences() {
  const say = useWords();
  const { date = '' } = useParams();
  const { api } = usePaymentDoors();
  const read = useRead(`${api}/clearing/days/${date}/differences`, differencesShape);
  return (
    <section className="c-card" aria-labelledby="differences">
      <h2 id="differences">
        {say('payments.clearing.date')} <BusinessDate day={date} />
      </h2>
      <p>
        <Link to="../clearing">{say('payments.clearing.back')}</Link>
      </p>
      <OwnFile date={date} />
      <h3>{say('payments.clearing.open')}</h3>
      <p className="c-soft">{say('payments.clearing.fourEyes')}</p>
      <p className="c-soft">{say('payments.clearing.signs')}</p>
      <Shown read={read}>
        {({ differences, left }) =>
          differences.length === 0 ? (
            <EmptyState
              title={say('payments.clearing.noDifference')}
              why={say('payments.clearing.noDifferenceWhy')}
            />
          ) : (
            <>
              <ol className="c-threads">
                {differences.map((of) => (
                  <li key={of.id}>
                    <Difference of={of} />
                  </li>
                ))}
              </ol>
              {left > 0 && <p className="c-soft">{say('payments.clearing.left', { count: left })}</p>}
            </>
          )
        }
      </Shown>
    </section>
  );
}
