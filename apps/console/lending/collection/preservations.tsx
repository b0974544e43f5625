import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { type Preservation, preservationsShape } from './shape.ts';

/** Cases before the court, those first whose deadline is nearest. */
export default function Preservations() {
  const say = useWords();
  const doors = useDoors();
  const read = useRead(`${doors}/preservations`, preservationsShape);
  return (
    <section className="c-card" aria-labelledby="preservations">
      <h2 id="preservations">{say('collection.preservations')}</h2>
      <Shown read={read}>
        {({ preservations }) =>
          preservations.length === 0 ? (
            <EmptyState
              title={say('collection.noPreservations')}
              why={say('collection.noPreservationsWhy')}
            />
          ) : (
            <ol className="c-threads">
              {preservations.map((of) => (
                <li key={of.loan}>
                  <p className="c-by">
                    <Link to={`../collection/${of.loan}`}>{of.loan}</Link> <ShortId id={of.customer} />{' '}
                    <b>{say(`collection.preservationState.${of.state}`)}</b>
                  </p>
                  <p>
                    {say('collection.sealedValue')} <Amount value={of.sealedValue} currency="CNY" />
                  </p>
                  <Tasks of={of} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

/** What a lawyer must do, by when. */
export function Tasks({ of }: { readonly of: Pick<Preservation, 'tasks'> }) {
  const say = useWords();
  return (
    <>
      {of.tasks.map(({ what, by, asset }) => (
        <p key={`${what} ${asset}`}>
          <strong className="c-alarm">{say(`collection.tasks.${what}`, { asset: asset ?? '' })}</strong>
          {by !== null && (
            <>
              {' '}
              <BusinessDate day={by} />
            </>
          )}
        </p>
      ))}
    </>
  );
}
