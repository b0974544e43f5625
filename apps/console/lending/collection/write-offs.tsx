import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { UrlSelect } from '../../frame/url-select.tsx';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { writeOffStates, writeOffsShape } from './shape.ts';

/** Loans proposed as a loss, and those written off whose claim goes on. */
export default function WriteOffs() {
  const say = useWords();
  const doors = useDoors();
  const [query] = useSearchParams();
  const read = useRead(`${doors}/write-offs?${query.toString()}`, writeOffsShape);
  return (
    <section className="c-card" aria-labelledby="write-offs">
      <h2 id="write-offs">{say('collection.writeOffs')}</h2>
      <UrlSelect
        name="state"
        label={say('lending.state')}
        choices={[
          { value: '', label: say('collection.anyState') },
          ...writeOffStates.map((value) => ({ value, label: say(`collection.writeOffState.${value}`) })),
        ]}
      />
      <Shown read={read}>
        {({ writeOffs }) =>
          writeOffs.length === 0 ? (
            <EmptyState title={say('collection.noWriteOffs')} why={say('collection.noWriteOffsWhy')} />
          ) : (
            <ol className="c-threads">
              {writeOffs.map((of) => (
                <li key={of.loan}>
                  <p className="c-by">
                    <Link to={`../collection/${of.loan}`}>{of.loan}</Link> <ShortId id={of.customer} />{' '}
                    <b>{say(`collection.writeOffState.${of.state}`)}</b>
                  </p>
                  <p>
                    <Amount value={of.principal} currency="CNY" /> · {say(`collection.grounds.${of.ground}`)}{' '}
                    · <BusinessDate day={of.proposedOn} />
                    {of.mayApprove && <strong className="c-alarm"> {say('collection.waitsForYou')}</strong>}
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
