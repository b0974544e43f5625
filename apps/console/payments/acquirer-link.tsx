import { useRead } from '@sandglass/kit';
import { NavLink } from 'react-router';
import { meShape } from '../frame/me.ts';
import { useWords } from '../words/words.ts';
import { useAcquirerDesk } from './doors.ts';

const LOOKERS: readonly string[] = ['institution', 'supervisor', 'auditor'];

/** The way to the simulated acquirer's desk, for its staff and those who watch. */
export function AcquirerLink({ onGo }: { readonly onGo: () => void }) {
  const { data: me } = useRead('/api/me', meShape);
  return me !== undefined && LOOKERS.includes(me.role) ? <WhereSeen onGo={onGo} /> : null;
}

function WhereSeen({ onGo }: { readonly onGo: () => void }) {
  const say = useWords();
  const { data } = useAcquirerDesk();
  if (data?.seen !== true) return null;
  return (
    <NavLink to="/acquirer" onClick={onGo}>
      {say('payments.acquirer.title')}
    </NavLink>
  );
}
