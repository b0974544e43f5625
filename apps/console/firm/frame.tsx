import { EmptyState } from '@sandglass/kit';
import { Link, Outlet, useLocation } from 'react-router';
import { useMe } from '../frame/me.ts';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

const parts = [
  { to: 'pools', word: 'firm.pools' },
  { to: 'cases', word: 'firm.cases' },
] as const;

/** The desk of a firm: pools that it may bid for, and cases that it collects. */
export default function FirmDesk() {
  const say = useWords();
  const { role } = useMe();
  const here = useLocation().pathname.split('/');
  if (role !== 'partner')
    return (
      <Page title={say('firm.title')}>
        <EmptyState title={say('firm.notYours')} why={say('firm.notYoursWhy')} />
      </Page>
    );
  return (
    <Page title={say('firm.title')}>
      <div className="c-stack">
        <p className="c-lead">{say('firm.lead')}</p>
        <nav className="c-tabs" aria-label={say('firm.title')}>
          {parts.map(({ to, word }) => (
            <Link key={to} to={`/firm/${to}`} aria-current={here.includes(to) ? 'page' : undefined}>
              {say(word)}
            </Link>
          ))}
        </nav>
        <Outlet />
      </div>
    </Page>
  );
}
