import { Amount, BusinessDate, EmptyState, Shown, useLocale, useRead, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { useWords } from '../words/words.ts';
import { AskPayout } from './ask-payout.tsx';
import { type HarmedQuery, type Payout, payoutsShape } from './shape.ts';

/** What the program does by itself is looked at again so often. */
const AGAIN_MS = 3_000;

interface Props {
  readonly pilot: string;
  readonly own: boolean;
}

/** Whom a defect harmed, found by a declared query: planned, approved by a second officer by its sum, then paid. */
export function Payouts({ pilot, own }: Props) {
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const read = useRead(`/api/pilots/${pilot}/payouts`, payoutsShape, AGAIN_MS);
  return (
    <section className="c-card" aria-labelledby="payouts">
      <h3 id="payouts">{say('payouts.title')}</h3>
      <p className="c-soft">{say('payouts.means')}</p>
      <Shown read={read}>
        {({ payouts, queries }) => (
          <>
            {payouts.length === 0 ? (
              <EmptyState title={say('payouts.none')} why={say('payouts.noneWhy')} />
            ) : (
              <ol className="c-threads">
                {payouts.map((payout) => (
                  <li key={payout.payout}>
                    <OnePayout pilot={pilot} payout={payout} queries={queries} own={own} />
                  </li>
                ))}
              </ol>
            )}
            {own && queries.length > 0 && (
              <div className="sg-actions">
                <button type="button" className="sg-button c-small" onClick={() => setAsking(true)}>
                  {say('payouts.ask')}
                </button>
              </div>
            )}
            {asking && <AskPayout pilot={pilot} queries={queries} onClose={() => setAsking(false)} />}
          </>
        )}
      </Shown>
    </section>
  );
}

interface OneProps extends Props {
  readonly payout: Payout;
  readonly queries: readonly HarmedQuery[];
}

function OnePayout({ pilot, payout, queries, own }: OneProps) {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  const [approving, setApproving] = useState(false);
  const { state, count, sum, paid, paidSum, currency } = payout;
  const query = queries.find(({ id }) => id === payout.harmed);
  const figure = new Intl.NumberFormat(locale);
  return (
    <>
      <p className="c-by">
        <b>{say(`payouts.state.${state}`)}</b> {query === undefined ? payout.harmed : inWords(query.title)}
      </p>
      <p>
        <BusinessDate day={payout.from} /> – <BusinessDate day={payout.to} /> · {say('payouts.incident')}{' '}
        <Link to={`/pilots/${pilot}/incidents`}>{payout.incident}</Link>
      </p>
      {query !== undefined && <p className="c-soft">{inWords(query.definition)}</p>}
      {state !== 'asked' && (
        <p>
          {say('payouts.harmed', { count: figure.format(count) })} ·{' '}
          <Amount value={sum} currency={currency} />
        </p>
      )}
      {(state === 'approved' || state === 'closed') && (
        <p>
          <progress max={Math.max(1, count)} value={paid} aria-label={say('payouts.progress')} />{' '}
          {say('payouts.paid', { paid: figure.format(paid), count: figure.format(count) })} ·{' '}
          <Amount value={paidSum} currency={currency} />
        </p>
      )}
      {state === 'approved' && paid < count && <p className="c-soft">{say('payouts.waits')}</p>}
      {own && state === 'planned' && (
        <div className="sg-actions">
          <button type="button" className="sg-button c-small sg-primary" onClick={() => setApproving(true)}>
            {say('payouts.approve')}
          </button>
        </div>
      )}
      {approving && (
        <WordsDialog
          title={say('payouts.approve')}
          means={say('payouts.approveMeans', { count: figure.format(count), sum: `${sum} ${currency}` })}
          path={`/api/pilots/${pilot}/payouts/${payout.payout}/approve`}
          body={{ sum }}
          grave
          onClose={() => setApproving(false)}
        />
      )}
    </>
  );
}
