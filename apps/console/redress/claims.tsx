import { Amount, BusinessDate, EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import { OneClaim } from './one-claim.tsx';
import { type Claim, claimsShape } from './shape.ts';

/** What customers ask of the fund, the newest first; to open one is a use of its customer's data. */
export function Claims({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const read = useRead(`/api/pilots/${pilot}/claims`, claimsShape);
  return (
    <section className="c-card" aria-labelledby="claims">
      <h3 id="claims">{say('redress.claims')}</h3>
      <p className="c-soft">{say('redress.useOfData')}</p>
      <Shown read={read}>
        {({ claims }) =>
          claims.length === 0 ? (
            <EmptyState title={say('redress.noClaims')} why={say('redress.noClaimsWhy')} />
          ) : (
            <ol className="c-threads">
              {claims.map((claim) => (
                <li key={claim.claim}>
                  <ClaimLine pilot={pilot} claim={claim} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function ClaimLine({ pilot, claim }: { readonly pilot: string; readonly claim: Claim }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="c-by">
        <b>{say(`redress.state.${claim.state}`)}</b> <Amount value={claim.amount} currency={claim.currency} />{' '}
        <code>{claim.claim}</code>
      </p>
      <Until claim={claim} />
      {open ? (
        <OneClaim pilot={pilot} claim={claim.claim} />
      ) : (
        <button type="button" className="sg-button c-small" onClick={() => setOpen(true)}>
          {say('redress.read')}
        </button>
      )}
    </>
  );
}

/** What the declared time asks: a decision, or the money. */
function Until({ claim: { state, decideBy, payBy, paidOn } }: { readonly claim: Claim }) {
  const say = useWords();
  const [word, day] =
    state === 'filed' || state === 'proposed'
      ? (['decideBy', decideBy] as const)
      : state === 'waiting'
        ? (['payBy', payBy] as const)
        : (['paidOn', paidOn] as const);
  if (day === null) return null;
  return (
    <p>
      {say(`redress.${word}`)} <BusinessDate day={day} />
    </p>
  );
}
