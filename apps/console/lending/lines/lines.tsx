import { Amount, BusinessDate, EmptyState, ShortId, Shown, TextField, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { LineActions } from './actions.tsx';
import { type Line, lineShape, type Raise, raisesShape } from './shape.ts';

/** Customers' credit lines: one to be looked up, and raises that wait for another officer. */
export default function Lines() {
  const say = useWords();
  const navigate = useNavigate();
  const { customer = '' } = useParams();
  const base = customer === '' ? '.' : '..';
  const [typed, setTyped] = useState(customer);
  return (
    <>
      <section className="c-card" aria-labelledby="lines">
        <h2 id="lines">{say('terms.lines')}</h2>
        <p className="c-soft">{say('terms.linesLead')}</p>
        <form
          className="c-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '')
              navigate(`${base}/${encodeURIComponent(typed.trim())}`, { relative: 'path' });
          }}
        >
          <TextField
            id="customer"
            label={say('terms.customer')}
            hint={say('terms.customerHint')}
            value={typed}
            onChange={setTyped}
          />
          <div className="sg-actions">
            <button type="submit" className="sg-button">
              {say('terms.lookUp')}
            </button>
          </div>
        </form>
      </section>
      {customer !== '' && <OneLine customer={customer} />}
      <Raises base={base} />
    </>
  );
}

function OneLine({ customer }: { readonly customer: string }) {
  const say = useWords();
  const read = useRead(`/api/lines/${encodeURIComponent(customer)}`, lineShape);
  return (
    <section className="c-card c-next" aria-labelledby="line">
      <h2 id="line">
        {say('terms.lineOf')} <ShortId id={customer} />
      </h2>
      <Shown read={read} none={<EmptyState title={say('terms.noLine')} why={say('terms.noLineWhy')} />}>
        {(found) => <Found of={found} />}
      </Shown>
    </section>
  );
}

function Found({ of }: { readonly of: Line }) {
  const say = useWords();
  const figures = ['approved', 'drawn', 'reserved', 'available'] as const;
  return (
    <>
      <dl className="c-facts c-figures">
        {figures.map((name) => (
          <div key={name}>
            <dt>{say(`monitor.of.${name}`)}</dt>
            <dd>
              <Amount value={of[name]} currency={of.currency} />
            </dd>
          </div>
        ))}
      </dl>
      {of.frozenOn !== null && (
        <p>
          <strong className="c-alarm">{say('terms.frozen')}</strong> <BusinessDate day={of.frozenOn} />
        </p>
      )}
      {of.heldByOfficer && <p>{say('terms.held')}</p>}
      {of.raise?.state === 'proposed' && <Proposed of={of.raise} />}
      <LineActions of={of} />
    </>
  );
}

function Raises({ base }: { readonly base: string }) {
  const say = useWords();
  const read = useRead('/api/line-raises', raisesShape);
  return (
    <section className="c-card" aria-labelledby="raises">
      <h2 id="raises">{say('terms.raises')}</h2>
      <Shown read={read}>
        {({ raises }) =>
          raises.length === 0 ? (
            <EmptyState title={say('terms.noRaises')} why={say('terms.noRaisesWhy')} />
          ) : (
            <ol className="c-threads">
              {raises.map((of) => (
                <li key={of.customer}>
                  <p className="c-by">
                    <Link to={`${base}/${encodeURIComponent(of.customer)}`} relative="path">
                      {of.customer}
                    </Link>
                    {of.mayDecide && <strong className="c-alarm"> {say('collection.waitsForYou')}</strong>}
                  </p>
                  <Proposed of={of} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function Proposed({ of }: { readonly of: Raise }) {
  const say = useWords();
  return (
    <>
      <p>
        {say('terms.raiseFrom')} <Amount value={of.from} currency="CNY" /> {say('terms.raiseTo')}{' '}
        <Amount value={of.to} currency="CNY" /> · {say('terms.proposedBy')} {of.proposedBy}{' '}
        <BusinessDate day={of.proposedOn} />
      </p>
      <p className="c-words">{of.reason}</p>
    </>
  );
}
