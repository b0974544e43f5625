import { Amount, BusinessDate, EmptyState, ShortId, Shown, useRead } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { TokenActs } from './acts.tsx';
import { TokenLife } from './life.tsx';
import { Reported } from './reported.tsx';
import { type OneToken, tokenShape } from './shape.ts';
import { TokenPayments } from './token-payments.tsx';
import { useRulesText } from './use-rules-text.ts';

/** One token on the bank's desk. To read it is a use of its holder's data, which they see. */
export default function TokenOfDesk() {
  const say = useWords();
  const { token = '' } = useParams();
  const read = useRead(`/api/token/tokens/${encodeURIComponent(token)}`, tokenShape);
  return (
    <Shown
      read={read}
      lines={8}
      none={
        <EmptyState title={say('payments.tokens.noSuch')} why={say('payments.tokens.noneWhy')}>
          <Link className="sg-button" to="../tokens">
            {say('payments.tokens.back')}
          </Link>
        </EmptyState>
      }
    >
      {(of) => <Token of={of} />}
    </Shown>
  );
}

function Token({ of }: { readonly of: OneToken }) {
  const say = useWords();
  const inWords = useRulesText(of.rules);
  const by = of.suspendedBy === null ? '' : say(`payments.tokens.side.${of.suspendedBy}`);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('payments.tokens.reference'), <ShortId key="token" id={of.token} />],
    [say('payments.tokens.lastFour'), <code key="four">…{of.lastFour}</code>],
    [say('payments.tokens.customer'), <ShortId key="customer" id={of.customer} />],
    [say('payments.tokens.requestor'), `${of.requestor.name} · ${of.requestor.id}`],
    [say('payments.tokens.scenario'), of.scenario],
    [say('payments.tokens.created'), <BusinessDate key="created" day={of.createdOn} />],
    [say('payments.tokens.expires'), <BusinessDate key="expires" day={of.expiresOn} />],
    [say('payments.tokens.assurance'), say(`payments.tokens.assured.${of.assurance}`)],
    [say('payments.tokens.recurring'), say(`payments.tokens.isRecurring.${of.recurring ? 'yes' : 'no'}`)],
    [
      say('payments.tokens.card'),
      of.card && (
        <>
          <code>…{of.card.lastFour}</code> {say(`payments.tokens.cardState.${of.card.state}`)}
          {of.card.replacedBy !== null && (
            <>
              {' → '}
              <ShortId id={of.card.replacedBy} />
            </>
          )}
        </>
      ),
    ],
  ];
  return (
    <section className="c-card" aria-labelledby="token">
      <h2 id="token">{say('payments.tokens.one')}</h2>
      <p className="c-soft">{say('payments.tokens.useOfData')}</p>
      <p className="c-lead">
        {say(`payments.tokens.state.${of.state}`)}
        {by !== '' && ` · ${by}`}. {say(`payments.tokens.next.${of.state}`)}
      </p>
      <Reported of={of.reports} />
      <TokenActs of={of} />
      <dl className="c-facts p-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('payments.tokens.rules')}</h3>
      <p>{inWords}</p>
      <h3>{say('payments.tokens.used')}</h3>
      {of.use === null ? (
        '—'
      ) : (
        <dl className="c-facts p-facts">
          <div>
            <dt>{say('payments.tokens.spent')}</dt>
            <dd>
              <Amount value={of.use.spent} currency="CNY" /> ·{' '}
              {say('payments.tokens.times', { count: of.use.payments })}
            </dd>
          </div>
          <div>
            <dt>
              {say('payments.tokens.onDay')} <BusinessDate day={of.use.day} />
            </dt>
            <dd>
              <Amount value={of.use.daySpent} currency="CNY" /> ·{' '}
              {say('payments.tokens.times', { count: of.use.dayPayments })}
            </dd>
          </div>
          <div>
            <dt>{say('payments.tokens.counter')}</dt>
            <dd>{of.use.counter}</dd>
          </div>
        </dl>
      )}
      <h3>{say('payments.tokens.life')}</h3>
      <TokenLife of={of} />
      <h3>{say('payments.tokens.latest')}</h3>
      <TokenPayments of={of.payments} />
    </section>
  );
}
