import { EmptyState } from '@sandglass/kit';
import { NavLink, Outlet } from 'react-router';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { hasCreditDesk } from './lends.ts';

const ofStaff = [
  { to: 'cases', word: 'lending.pipeline' },
  { to: 'reviews', word: 'lending.reviews' },
  { to: 'renewals', word: 'terms.renewals' },
  { to: 'hardship', word: 'lending.hardship' },
  { to: 'terms', word: 'terms.title' },
  { to: 'lines', word: 'terms.lines' },
  { to: 'warnings', word: 'monitor.title' },
  { to: 'collection', word: 'collection.title' },
  { to: 'write-offs', word: 'collection.writeOffs' },
  { to: 'preservations', word: 'collection.preservations' },
  { to: 'disposals', word: 'disposal.title' },
] as const;
const ofAll = [
  { to: 'portfolio', word: 'lending.portfolio' },
  { to: 'books', word: 'books.title' },
  { to: 'rules', word: 'lending.rules' },
  { to: 'models', word: 'lending.models' },
] as const;

/** The credit desk: cases and reviews for the institution's own staff; book and models also for those who watch. */
export default function CreditDesk() {
  const say = useWords();
  const { role } = useMe();
  const desk = usePilot();
  if (!hasCreditDesk(desk.pilot.id, role, desk.own))
    return <EmptyState title={say('lending.noDesk')} why={say('lending.noDeskWhy')} />;
  return (
    <div className="c-stack">
      <nav className="c-tabs c-tabs-within" aria-label={say('lending.title')}>
        {[...(desk.own ? ofStaff : []), ...ofAll].map(({ to, word }) => (
          <NavLink key={to} to={to}>
            {say(word)}
          </NavLink>
        ))}
      </nav>
      <Outlet context={desk} />
    </div>
  );
}
