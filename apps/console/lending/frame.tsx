import { EmptyState } from '@sandglass/kit';
import { Navigate, NavLink, Outlet, useMatch } from 'react-router';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { hasCreditDesk } from './lends.ts';

/** What the institution's own staff work on. Cases, reviews and models of homes have a counter of their own. */
const ofStaff = [
  { to: 'cases', word: 'lending.pipeline', homes: false },
  { to: 'reviews', word: 'lending.reviews', homes: false },
  { to: 'renewals', word: 'terms.renewals', homes: false },
  { to: 'hardship', word: 'lending.hardship', homes: true },
  { to: 'terms', word: 'terms.title', homes: true },
  { to: 'lines', word: 'terms.lines', homes: false },
  { to: 'warnings', word: 'monitor.title', homes: false },
  { to: 'collection', word: 'collection.title', homes: true },
  { to: 'write-offs', word: 'collection.writeOffs', homes: true },
  { to: 'preservations', word: 'collection.preservations', homes: true },
  { to: 'disposals', word: 'disposal.title', homes: true },
] as const;
/** What those who watch see, too. */
const ofAll = [
  { to: 'portfolio', word: 'lending.portfolio', homes: true },
  { to: 'books', word: 'books.title', homes: true },
  { to: 'products', word: 'products.title', homes: true },
  { to: 'rules', word: 'lending.rules', homes: false },
  { to: 'models', word: 'lending.models', homes: false },
] as const;

/** The credit desk: cases and reviews for the institution's own staff; book and models also for those who watch. */
export default function CreditDesk() {
  const say = useWords();
  const { role } = useMe();
  const desk = usePilot();
  const isFirst = useMatch('/pilots/:pilot/lending') !== null;
  if (!hasCreditDesk(desk.pilot.id, role, desk.own))
    return <EmptyState title={say('lending.noDesk')} why={say('lending.noDeskWhy')} />;
  const isHere = ({ homes }: { readonly homes: boolean }) => homes || desk.pilot.id !== 'swiftcredit';
  if (isFirst) return <Navigate to={ofAll.find(isHere)!.to} replace />;
  return (
    <div className="c-stack">
      <nav className="c-tabs c-tabs-within" aria-label={say('lending.title')}>
        {[...(desk.own ? ofStaff : []), ...ofAll].filter(isHere).map(({ to, word }) => (
          <NavLink key={to} to={to}>
            {say(word)}
          </NavLink>
        ))}
      </nav>
      <Outlet context={desk} />
    </div>
  );
}
