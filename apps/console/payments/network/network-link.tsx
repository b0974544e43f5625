import { useRead } from '@sandglass/kit';
import { NavLink } from 'react-router';
import { meShape } from '../../frame/me.ts';
import { useWords } from '../../words/words.ts';
import { useAcquirerDesk } from '../doors.ts';
import { watchesNetwork } from './watches-network.ts';

/** The way to the simulated network, for those who watch it. */
export function NetworkLink({ onGo }: { readonly onGo: () => void }) {
  const { data: me } = useRead('/api/me', meShape);
  return me !== undefined && watchesNetwork(me.role) ? <WherePlayed onGo={onGo} /> : null;
}

/** A house that does not play the acquirer plays no network either. */
function WherePlayed({ onGo }: { readonly onGo: () => void }) {
  const say = useWords();
  const { data } = useAcquirerDesk();
  if (data?.seen !== true) return null;
  return (
    <NavLink to="/network" onClick={onGo}>
      {say('payments.network.title')}
    </NavLink>
  );
}
