import { Skeleton, useKitWords, useSession } from '@sandglass/kit';
import { Suspense } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useWords } from '../words/words.ts';
import { PilotNotice } from './pilot-notice.tsx';
import { Tabs } from './tabs.tsx';

/** The pages that have tabs; the others are one thing to do and a way back. */
const MAIN_PAGES = ['/', '/loans', '/me'];

/** What stands around every page. */
export function Layout() {
  const kit = useKitWords();
  const say = useWords();
  const session = useSession();
  const { pathname } = useLocation();
  return (
    <div className="w-frame">
      <a className="sg-skip" href="#content">
        {kit('skip')}
      </a>
      <header className="w-header">
        <Link to="/" className="w-brand">
          <span className="sg-seal" aria-hidden="true">
            漏
          </span>
          {say('wallet')}
        </Link>
      </header>
      {pathname !== '/pilot' && <PilotNotice />}
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
      {session !== undefined && MAIN_PAGES.includes(pathname) && <Tabs />}
    </div>
  );
}

const Waiting = () => (
  <main className="w-page">
    <Skeleton lines={6} />
  </main>
);
