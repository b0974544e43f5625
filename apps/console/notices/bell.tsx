import { number, object, useRead } from '@sandglass/kit';
import { NavLink } from 'react-router';
import { meShape } from '../frame/me.ts';
import { useWords } from '../words/words.ts';
import { NOTICES } from './shape.ts';

const AGAIN_MS = 30_000;
const unreadShape = object({ unread: number });

/** The way to the inbox for those who have one, with how much in it is unread. */
export function Bell({ onGo }: { readonly onGo: () => void }) {
  const { data: me } = useRead('/api/me', meShape);
  const hasInbox = me?.role === 'supervisor' || me?.role === 'institution';
  return hasInbox ? <Inbox onGo={onGo} /> : null;
}

function Inbox({ onGo }: { readonly onGo: () => void }) {
  const say = useWords();
  const { data } = useRead(`${NOTICES}/unread`, unreadShape, AGAIN_MS);
  const unread = data?.unread ?? 0;
  return (
    <NavLink to="/notices" onClick={onGo}>
      {say('notices.title')}
      {unread > 0 && (
        <span className="c-count">
          {unread}
          <span className="sg-hidden"> {say('notices.unread')}</span>
        </span>
      )}
    </NavLink>
  );
}
