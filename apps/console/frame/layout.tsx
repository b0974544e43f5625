import { Skeleton, useKitWords, useSession } from '@sandglass/kit';
import { Suspense, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { FindButton } from '../find/find-button.tsx';
import { ForFirms } from '../firm/for-firms.tsx';
import { useWords } from '../words/words.ts';
import { Nav } from './nav.tsx';

/** What stands around every page: the seal, the way to everything, the main pages, the language. */
export function Layout() {
  const kit = useKitWords();
  const say = useWords();
  const signedIn = useSession() !== undefined;
  const [open, setOpen] = useState(false);
  return (
    <div className={`c-frame${signedIn ? '' : ' c-alone'}`}>
      <a className="sg-skip" href="#content">
        {kit('skip')}
      </a>
      <header className="c-header">
        <Link to="/" className="c-brand">
          <span className="sg-seal" aria-hidden="true">
            漏
          </span>
          <span>{say('console')}</span>
        </Link>
        {signedIn && <ForFirms others={<FindButton />} />}
        {signedIn && (
          <button
            type="button"
            className="c-menu"
            aria-expanded={open}
            aria-controls="main-pages"
            onClick={() => setOpen(!open)}
          >
            {say('frame.menu')}
          </button>
        )}
      </header>
      {signedIn && (
        <div id="main-pages" className={`c-side${open ? ' c-open' : ''}`}>
          <Nav onGo={() => setOpen(false)} />
        </div>
      )}
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </div>
  );
}

const Waiting = () => (
  <main id="content" className="c-page">
    <Skeleton lines={6} />
  </main>
);
