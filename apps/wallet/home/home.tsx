import { Amount, isNone, Shown, useApi, useKitWords, useRead } from '@sandglass/kit';
import { Link } from 'react-router';
import { AgreementNotice } from '../agreement/agreement-notice.tsx';
import { APPLICATIONS, applications } from '../bank/applications.ts';
import { CONSENTS, consents } from '../bank/consents.ts';
import { CUSTOMER, customer } from '../bank/customer.ts';
import { LOANS, loans } from '../bank/loans.ts';
import { Page } from '../frame/page.tsx';
import { LoanList } from '../loan/loan-list.tsx';
import { FreezeNotice } from '../monitoring/freeze-notice.tsx';
import { useWords } from '../words/words.ts';
import { HarmNotice } from './harm-notice.tsx';
import { nextOf } from './next.ts';
import { NextCard } from './next-card.tsx';

/** What is next, then money and loans. */
export function Home() {
  const say = useWords();
  const me = useRead(CUSTOMER, customer);
  const given = useRead(CONSENTS, consents);
  const asked = useRead(APPLICATIONS, applications);
  const signed = useRead(LOANS, loans);
  const notEnrolled = isNone(me.error);
  const name = me.data?.name;
  return (
    <Page title={name === undefined ? say('wallet') : say('home.title', { name })}>
      <Pending />
      <AgreementNotice />
      <FreezeNotice />
      {notEnrolled ? (
        <NextCard next={{ is: 'enrol' }} />
      ) : (
        <Shown read={me} lines={3}>
          {(enrolled) => (
            <>
              <Shown read={given}>
                {(consent) => (
                  <Shown read={asked}>
                    {(application) => (
                      <Shown read={signed}>
                        {(loan) => (
                          <NextCard
                            next={nextOf({
                              customer: enrolled,
                              consents: consent.consents,
                              applications: application.applications,
                              loans: loan.loans,
                            })}
                          />
                        )}
                      </Shown>
                    )}
                  </Shown>
                )}
              </Shown>
              <HarmNotice />
              <section className="w-account">
                <div>
                  <h2>{say('home.account')}</h2>
                  <Amount value={enrolled.balance} currency={enrolled.currency} big />
                </div>
                <Link to="/money" className="sg-button">
                  {say('home.payIn')}
                </Link>
              </section>
              <section className="w-stack">
                <h2>{say('home.yourLoans')}</h2>
                <Shown read={signed} lines={3}>
                  {(loan) => <LoanList loans={loan.loans} />}
                </Shown>
              </section>
            </>
          )}
        </Shown>
      )}
      <section className="w-account">
        <div>
          <h2>{say('homes.entry')}</h2>
          <p className="sg-hint">{say('homes.entryText')}</p>
        </div>
        <Link to="/homes" className="sg-button w-to-homes">
          {say('homes.entryButton')}
        </Link>
      </section>
      <section className="w-account">
        <div>
          <h2>{say('tokens.entry')}</h2>
          <p className="sg-hint">{say('tokens.entryText')}</p>
        </div>
        <Link to="/tokens" className="sg-button w-to-tokens">
          {say('tokens.entryButton')}
        </Link>
      </section>
    </Page>
  );
}

/** Writes whose end is not known: the page that made them goes on asking when it is opened. */
function Pending() {
  const kit = useKitWords();
  const { intentions } = useApi();
  return intentions.all().map(({ name, key }) => (
    <p key={key} role="status" className="sg-as-of">
      <Link to={placeOf(name)}>{kit('write.pending')}</Link>
    </p>
  ));
}

/** An intention's name begins with the page that made it: `/loans/loan-1/draw`. */
const placeOf = (name: string): string => name.split(' ')[0] ?? '/';
