import { Skeleton, useKitWords, useSession } from '@sandglass/kit';
import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { useWords } from '../words/words.ts';
import { Tabs } from './tabs.tsx';

/** What stands around every page. */
export function Layout() {
  const kit = useKitWords();
  const say = useWords();
  const session = useSession();
  return (
    <div className="w-frame">
      <a className="sg-skip" href="#content">
        {kit('skip')}
      </a>
      <header className="w-header">
        <Link to="/" className="w-brand">
          <span className="w-seal" aria-hidden="true">
            漏
          </span>
          {say('wallet')}
        </Link>
      </header>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
      {session !== undefined && <Tabs />}
    </div>
  );
}

const Waiting = () => (
  <main className="w-page">
    <Skeleton lines={6} />
  </main>
);
