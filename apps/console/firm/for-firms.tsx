import { useRead } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { meShape } from '../frame/me.ts';
import { useWords } from '../words/words.ts';

/** What a firm finds instead of what is there for everybody else of the console. */
export function ForFirms({ firm, others }: { readonly firm?: ReactNode; readonly others: ReactNode }) {
  const { data: me } = useRead('/api/me', meShape);
  return me?.role === 'partner' ? firm : others;
}

/** The way to a firm's desk. */
export function FirmLink({ onGo }: { readonly onGo: () => void }) {
  const say = useWords();
  return (
    <NavLink to="/firm" onClick={onGo}>
      {say('firm.title')}
    </NavLink>
  );
}
