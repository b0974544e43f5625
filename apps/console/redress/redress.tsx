import { Amount, EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { Claims } from './claims.tsx';
import { Complaints } from './complaints.tsx';
import { PayIn } from './pay-in.tsx';
import { Payouts } from './payouts.tsx';
import { type Fund, fundShape } from './shape.ts';
import { Statement } from './statement.tsx';

/** How whoever is harmed is heard and paid: the fund, the claims, the complaints. */
export default function Redress() {
  const say = useWords();
  const { role } = useMe();
  const { pilot, own } = usePilot();
  const read = useRead(`/api/pilots/${pilot.id}/compensation`, fundShape);
  return (
    <section aria-labelledby="redress" className="c-stack">
      <h2 id="redress">{say('redress.title')}</h2>
      <Shown read={read} none={<EmptyState title={say('redress.noFund')} why={say('redress.noFundWhy')} />}>
        {(fund) => (
          <>
            <FundCard fund={fund} own={own} />
            <Payouts pilot={pilot.id} own={own} />
            {own ? <Claims pilot={pilot.id} /> : <p className="c-soft">{say('redress.claimsNotYours')}</p>}
            {(own || role === 'supervisor') && <Complaints pilot={pilot.id} />}
            {(own || role === 'supervisor' || role === 'auditor') && (
              <Statement pilot={pilot.id} currency={fund.currency} />
            )}
          </>
        )}
      </Shown>
    </section>
  );
}

function FundCard({ fund, own }: { readonly fund: Fund; readonly own: boolean }) {
  const say = useWords();
  const [paying, setPaying] = useState(false);
  const { currency, claims } = fund;
  const rows = ['balance', 'minimum', 'paidIn', 'paidOut', 'owed'] as const;
  const counts = ['open', 'waiting', 'paid', 'refused', 'overdue'] as const;
  return (
    <section className="c-card" aria-labelledby="fund">
      <h3 id="fund">{say('redress.fund')}</h3>
      {fund.belowMinimum && (
        <p>
          <strong>{say('redress.below')}</strong>
        </p>
      )}
      <dl className="c-facts c-figures">
        {rows.map((each) => (
          <div key={each}>
            <dt>{say(`redress.${each}`)}</dt>
            <dd>
              <Amount value={fund[each]} currency={currency} />
            </dd>
          </div>
        ))}
        {counts.map((each) => (
          <div key={each}>
            <dt>{say(`redress.count.${each}`)}</dt>
            <dd>{claims[each]}</dd>
          </div>
        ))}
      </dl>
      {own && (
        <div className="sg-actions">
          <button type="button" className="sg-button c-small" onClick={() => setPaying(true)}>
            {say('redress.payIn')}
          </button>
        </div>
      )}
      {paying && <PayIn onClose={() => setPaying(false)} />}
    </section>
  );
}
