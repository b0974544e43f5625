import { EmptyState } from '@sandglass/kit';
import { NavLink, Outlet } from 'react-router';
import { useMe } from '../frame/me.ts';
import { hasHomes } from '../lending/lends.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';

const ofStaff = [
  { to: '', word: 'homes.cases' },
  { to: 'reviews', word: 'lending.reviews' },
] as const;
const ofAll = [
  { to: 'rules', word: 'lending.rules' },
  { to: 'models', word: 'lending.models' },
] as const;

/** The counter: cases and reviews for the pilot's own staff; rules and models also for those who watch. */
export default function HomesFrame() {
  const say = useWords();
  const { role } = useMe();
  const desk = usePilot();
  if (!hasHomes(desk.pilot.id, role, desk.own))
    return <EmptyState title={say('lending.noDesk')} why={say('lending.noDeskWhy')} />;
  return (
    <div className="c-stack">
      <nav className="c-tabs c-tabs-within" aria-label={say('homes.title')}>
        {[...(desk.own ? ofStaff : []), ...ofAll].map(({ to, word }) => (
          <NavLink key={to} to={to} end={to === ''}>
            {say(word)}
          </NavLink>
        ))}
      </nav>
      <Outlet context={desk} />
    </div>
  );
}
