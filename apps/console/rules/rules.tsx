import { BusinessDate, EmptyState, ShortId, Shown, useRead, useSentence } from '@sandglass/kit';
import { Link } from 'react-router';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { tablesShape } from './shape.ts';

/** The rule tables of a pilot that lends: what is in force, and what somebody is working on. */
export default function Rules() {
  const say = useWords();
  const inWords = useSentence();
  const { pilot } = usePilot();
  const read = useRead(`/api/rules/${pilot.id}`, tablesShape);
  return (
    <Shown read={read}>
      {({ tables }) =>
        tables.length === 0 ? (
          <EmptyState title={say('rules.none')} why={say('rules.noneWhy')} />
        ) : (
          <div className="c-stack">
            {tables.map(({ table, title, means, version, since, rows, draftedBy, proposedBy }) => (
              <section key={table} className="c-card" aria-labelledby={`table-${table}`}>
                <h2 id={`table-${table}`}>
                  <Link to={table}>{inWords(title)}</Link>
                </h2>
                <p>{inWords(means)}</p>
                <p className="c-by">
                  {say('rules.inForce', { version, rows })}
                  {since !== null && (
                    <>
                      {' '}
                      <BusinessDate day={since} />
                    </>
                  )}
                </p>
                {draftedBy !== null && (
                  <p className="c-by">
                    {say('rules.draftBy')} <ShortId id={draftedBy} />
                  </p>
                )}
                {proposedBy !== null && (
                  <p className="c-by">
                    <b>{say('rules.proposedBy')}</b> <ShortId id={proposedBy} />
                  </p>
                )}
              </section>
            ))}
          </div>
        )
      }
    </Shown>
  );
}
