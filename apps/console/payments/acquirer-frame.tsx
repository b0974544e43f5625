import { EmptyState, Shown } from '@sandglass/kit';
import { NavLink, Outlet } from 'react-router';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { Doors, useAcquirerDesk } from './doors.ts';
import { Simulated } from './simulated.tsx';
import './payments.css';

const parts = [
  { to: 'live', word: 'payments.live' },
  { to: 'live/open-sales', word: 'payments.openSales' },
  { to: 'clearing', word: 'payments.clearing.title' },
] as const;

/** The desk of the simulated acquirer: what passes it, what has not ended, and its settlement dates. */
export default function AcquirerDesk() {
  const say = useWords();
  const read = useAcquirerDesk();
  return (
    <Page title={say('payments.acquirer.title')}>
      <Shown read={read} lines={8}>
        {({ own, seen }) =>
          seen ? (
            <div className="c-stack p-desk">
              <p className="c-lead">{say('payments.acquirer.lead')}</p>
              <Simulated />
              <nav className="c-tabs" aria-label={say('payments.acquirer.title')}>
                {parts.map(({ to, word }) => (
                  <NavLink key={to} to={to} end={to === 'live'}>
                    {say(word)}
                  </NavLink>
                ))}
              </nav>
              <Doors value={{ api: '/api/acquiring', party: 'acquirer', own }}>
                <Outlet />
              </Doors>
            </div>
          ) : (
            <EmptyState
              title={say('payments.acquirer.notYours')}
              why={say('payments.acquirer.notYoursWhy')}
            />
          )
        }
      </Shown>
    </Page>
  );
}
