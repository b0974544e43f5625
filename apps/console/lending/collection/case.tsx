import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { CollectionActions } from './actions.tsx';
import { ContactLog, Promises } from './log.tsx';
import { PreservationPanel } from './preservation-panel.tsx';
import { type OneCase, oneCaseShape } from './shape.ts';
import { WriteOffPanel } from './write-off-panel.tsx';

/** One loan after a missed payment: what is next, who was contacted, what was promised, loss and court. */
export default function CollectionCasePage() {
  const say = useWords();
  const doors = useDoors();
  const { loan = '' } = useParams();
  const read = useRead(`${doors}/collection/${encodeURIComponent(loan)}`, oneCaseShape);
  return (
    <>
      <p>
        <Link to="..">‹ {say('collection.title')}</Link>
      </p>
      <Shown
        read={read}
        none={<EmptyState title={say('collection.noCase')} why={say('collection.noCaseWhy')} />}
      >
        {(found) => (
          <>
            <section className="c-card c-next" aria-labelledby="case">
              <h2 id="case">
                {say('collection.caseOf')} {found.loan}
              </h2>
              <p className="c-lead">
                {say(found.state === 'closed' ? 'collection.closedNow' : `collection.next.${found.stage}`)}
                {found.late && <strong className="c-alarm"> {say('collection.late')}</strong>}
              </p>
              <Facts of={found} />
              <CollectionActions of={found} />
              {found.loanState === 'active' && (
                <p>
                  <Link to={`../../terms/${found.loan}`} relative="path">
                    {say('terms.act.propose')}
                  </Link>
                </p>
              )}
            </section>
            <Promises of={found} />
            <ContactLog of={found} />
            <WriteOffPanel
              loan={found.loan}
              isOpen={found.state === 'open'}
              isActive={found.loanState === 'active'}
            />
            <PreservationPanel loan={found.loan} isOpen={found.state === 'open'} />
          </>
        )}
      </Shown>
    </>
  );
}

/** What is owed and for how long, and who works on it. */
export function Facts({ of }: { readonly of: OneCase }) {
  const say = useWords();
  const currency = of.currency ?? 'CNY';
  const rows: readonly (readonly [string, ReactNode])[] = [
    [say('lending.customer'), <ShortId key="customer" id={of.customer} />],
    [say('collection.claimed'), <Amount key="claimed" value={of.claimed} currency={currency} />],
    [say('collection.principal'), of.principal && <Amount value={of.principal} currency={currency} />],
    [say('collection.since'), of.dueOn && <BusinessDate day={of.dueOn} />],
    [say('collection.overdue'), say('collection.days', { count: of.daysPastDue })],
    [say('collection.stage'), say(`collection.stages.${of.stage}`)],
    [say('collection.collector'), of.collector ?? '—'],
    [say('collection.actBy'), of.actBy && <BusinessDate day={of.actBy} />],
  ];
  return (
    <dl className="c-facts c-figures">
      {rows.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
