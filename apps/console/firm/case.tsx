import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { CollectionActions } from '../lending/collection/actions.tsx';
import { Facts } from '../lending/collection/case.tsx';
import { ContactLog, Promises } from '../lending/collection/log.tsx';
import { oneCaseShape } from '../lending/collection/shape.ts';
import { useDoors } from '../lending/doors.ts';
import { useWords } from '../words/words.ts';

/** One case for the agency that collects it: what is owed, when it may speak to whom, and what came of it. */
export default function FirmCase() {
  const say = useWords();
  const doors = useDoors();
  const { loan = '' } = useParams();
  const read = useRead(`${doors}/collection/${encodeURIComponent(loan)}`, oneCaseShape);
  return (
    <>
      <p>
        <Link to="/firm/cases">‹ {say('firm.cases')}</Link>
      </p>
      <Shown read={read} none={<EmptyState title={say('collection.noCase')} why={say('firm.noCaseWhy')} />}>
        {(found) => (
          <>
            <section className="c-card c-next" aria-labelledby="case">
              <h2 id="case">
                {say('collection.caseOf')} {found.loan}
              </h2>
              <p className="c-lead">
                {found.state === 'closed'
                  ? say('collection.closedNow')
                  : say('firm.hours', { ...found.rules.hours })}
                {found.late && <strong className="c-alarm"> {say('collection.late')}</strong>}
              </p>
              <Facts of={found} />
              <CollectionActions of={found} />
            </section>
            <Promises of={found} />
            <ContactLog of={found} />
          </>
        )}
      </Shown>
    </>
  );
}
