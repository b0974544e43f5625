import { EmptyState } from '@sandglass/kit';
import { NavLink, Outlet } from 'react-router';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { Doors } from './doors.ts';
import { hasPaymentDesk } from './has-payment-desk.ts';
import './payments.css';

const ofAll = [
  { to: 'live', word: 'payments.live' },
  { to: 'requestors', word: 'payments.requestors.title' },
  { to: 'clearing', word: 'payments.clearing.title' },
] as const;
const ofStaff = [
  { to: 'tokens', word: 'payments.tokens.title' },
  { to: 'disputes', word: 'payments.disputes.title' },
] as const;

/** The desk of a pilot that pays: payments as they pass, and what its people do about them. */
export default function PaymentDesk() {
  const say = useWords();
  const { role } = useMe();
  const desk = usePilot();
  if (!hasPaymentDesk(desk.pilot.id, role, desk.own))
    return <EmptyState title={say('payments.noDesk')} why={say('payments.noDeskWhy')} />;
  return (
    <div className="c-stack p-desk">
      <nav className="c-tabs c-tabs-within" aria-label={say('payments.title')}>
        {[...ofAll, ...(desk.own ? ofStaff : [])].map(({ to, word }) => (
          <NavLink key={to} to={to}>
            {say(word)}
          </NavLink>
        ))}
      </nav>
      <Doors value={{ api: '/api/token', party: 'bank', own: desk.own }}>
        <Outlet context={desk} />
      </Doors>
    </div>
  );
}
