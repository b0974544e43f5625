import { Amount, CheckField, useLocale } from '@sandglass/kit';
import { useState } from 'react';
import type { HomeCase } from '../bank/homes.ts';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';
import { CaseConsents } from './consents.tsx';
import { Do } from './do.tsx';
import { DrawOnHome } from './draw.tsx';
import { BusinessForm, OwnershipForm } from './forms.tsx';
import { HomeForm } from './home-form.tsx';
import { type NextOfCase, nextOfCase } from './next-of-case.ts';

/** What is next of a case, in words and as the one thing to do. */
export function NextOfThis({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const next = nextOfCase(of);
  return (
    <Card strong>
      <p className="w-eyebrow">{say('home.next')}</p>
      <h2>{say(`homes.next.${next}`)}</h2>
      <What next={next} of={of} />
    </Card>
  );
}

function What({ next, of }: { readonly next: NextOfCase; readonly of: HomeCase }) {
  const say = useWords();
  switch (next) {
    case 'business':
      return <BusinessForm of={of} />;
    case 'home':
      return <HomeForm of={of} />;
    case 'ownership':
      return <OwnershipForm of={of} />;
    case 'consents':
      return <CaseConsents id={of.case} />;
    case 'value':
      return <Do key="value" id={of.case} verb="value" button={say('homes.valueIt')} />;
    case 'decide':
      return <Do key="decide" id={of.case} verb="decide" button={say('homes.decideIt')} />;
    case 'sign':
      // Another offer is ticked anew.
      return <Sign key={of.offer?.n} of={of} />;
    case 'guarantee':
      return (
        <Do
          id={of.case}
          verb="guarantee"
          button={say('homes.signGuarantee')}
          body={() => ({ person: of.ownership?.self ?? '' })}
        >
          <p>{say('homes.guaranteeMeans')}</p>
        </Do>
      );
    case 'mortgage':
      return <Do key="mortgage" id={of.case} verb="mortgage" button={say('homes.register')} />;
    case 'registry':
      return <Do key="registry" id={of.case} verb="hear-registry" button={say('homes.askRegistry')} />;
    case 'register':
      return (
        <Do key="register" id={of.case} verb="search-register" button={say('homes.searchRegister')}>
          {of.mortgage?.ranksBefore != null && (
            <p>
              <Amount value={of.mortgage.ranksBefore} currency="CNY" />
            </p>
          )}
          <p>{say('homes.why.register')}</p>
        </Do>
      );
    case 'co-owners-at-counter':
      return (
        <>
          {of.securedAtMost !== null && (
            <p>
              {say('homes.securedAtMost')} <Amount value={of.securedAtMost} currency="CNY" />
            </p>
          )}
          <p>{say('homes.why.co-owners-at-counter', { names: of.ownersMissing.join(', ') })}</p>
        </>
      );
    case 'draw':
      return of.loan === null ? null : <DrawOnHome of={of} loan={of.loan} />;
    case 'closing':
    case 'closed':
    case 'withdrawn':
    case 'rescinded':
    case 'at-counter':
    case 'guarantee-at-counter':
    case 'tenant-at-counter':
    case 'nothing':
      return <p>{say(`homes.why.${next}`)}</p>;
    default:
      return next satisfies never;
  }
}

const CLAUSES = ['home-at-stake', 'rate-and-cost', 'guarantee-above-75', 'data-this-loan-only'] as const;

/** Signing, clause by clause. */
function Sign({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const [locale] = useLocale();
  const [clauses, setClauses] = useState<readonly string[]>([]);
  return (
    <Do
      id={of.case}
      verb="sign"
      button={say('homes.sign')}
      body={() => ({ decision: of.offer?.n ?? 0, clauses, locale })}
    >
      {CLAUSES.map((clause) => (
        <CheckField
          key={clause}
          id={clause}
          label={say(`homes.clause.${clause}`)}
          checked={clauses.includes(clause)}
          onChange={(yes) => setClauses(yes ? [...clauses, clause] : clauses.filter((one) => one !== clause))}
        />
      ))}
      <p className="sg-hint">{say('homes.cooling')}</p>
    </Do>
  );
}
