import { Amount, BusinessDate, EmptyState, Shown, useRead } from '@sandglass/kit';
import {
  type Claim,
  type Complaint,
  MY_CLAIMS,
  MY_COMPLAINTS,
  mayEscalate,
  myClaims,
  myComplaints,
} from '../bank/redress.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { Harm } from './harm.tsx';

/** What one asked of the fund and complained of, and where each stands. */
export default function Redress() {
  const say = useWords();
  const claims = useRead(MY_CLAIMS, myClaims);
  const complaints = useRead(MY_COMPLAINTS, myComplaints);
  return (
    <Page title={say('redress.title')} back="/pilot">
      <p className="w-lead">{say('redress.lead')}</p>
      <Card title={say('redress.claims')}>
        <Shown read={claims} lines={3}>
          {({ claims: all }) =>
            all.length === 0 ? (
              <EmptyState title={say('redress.noClaims')} why={say('redress.noClaimsWhy')} />
            ) : (
              <ul className="w-uses">
                {all.map((one) => (
                  <ClaimLine key={one.claim} of={one} />
                ))}
              </ul>
            )
          }
        </Shown>
        <ButtonLink to="/redress/claim" kind="second">
          {say('redress.claim')}
        </ButtonLink>
      </Card>
      <Card title={say('redress.complaints')}>
        <Shown read={complaints} lines={3}>
          {({ complaints: all }) =>
            all.length === 0 ? (
              <EmptyState title={say('redress.noComplaints')} why={say('redress.noComplaintsWhy')} />
            ) : (
              <ul className="w-uses">
                {all.map((one) => (
                  <ComplaintLine key={one.complaint} of={one} />
                ))}
              </ul>
            )
          }
        </Shown>
        <ButtonLink to="/redress/complaint" kind="second">
          {say('redress.complain')}
        </ButtonLink>
      </Card>
    </Page>
  );
}

function ClaimLine({ of }: { readonly of: Claim }) {
  const say = useWords();
  const { cause, amount, currency, says, filedOn } = of;
  return (
    <li>
      <b>{say(`redress.causes.${cause}`)}</b> · {say(`redress.pilots.${of.pilot}`)} ·{' '}
      <Amount value={amount} currency={currency} /> <BusinessDate day={filedOn} />
      <p>{says}</p>
      {of.payout !== null && <Harm of={of} payout={of.payout} />}
    </li>
  );
}

function ComplaintLine({ of }: { readonly of: Complaint }) {
  const say = useWords();
  return (
    <li>
      <b>{say(`redress.matters.${of.about}`)}</b> · {say(`redress.pilots.${of.pilot}`)} ·{' '}
      <BusinessDate day={of.filedOn} />
      <p>{of.says}</p>
      {mayEscalate(of) && (
        <ButtonLink to={`/redress/${of.complaint}/escalate?pilot=${of.pilot}`} kind="second">
          {say('redress.escalate')}
        </ButtonLink>
      )}
    </li>
  );
}
