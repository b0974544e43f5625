import { LanguageSwitch, useSignIn } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { NavLink, useNavigate } from 'react-router';
import { FirmLink, ForFirms } from '../firm/for-firms.tsx';
import { Bell } from '../notices/bell.tsx';
import { AcquirerLink } from '../payments/acquirer-link.tsx';
import { NetworkLink } from '../payments/network/network-link.tsx';
import { useWords } from '../words/words.ts';

const pages = [
  { to: '/', word: 'nav.today' },
  { to: '/pilots', word: 'nav.pilots' },
] as const;

/** The main pages, and the way out. */
export function Nav({ onGo }: { readonly onGo: () => void }) {
  const say = useWords();
  const signIn = useSignIn();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const leave = () => {
    reads.clear();
    navigate('/');
    void signIn.end();
  };
  return (
    <nav className="c-nav" aria-label={say('nav.label')}>
      <ForFirms
        firm={<FirmLink onGo={onGo} />}
        others={pages.map(({ to, word }) => (
          <NavLink key={to} to={to} end={to === '/'} onClick={onGo}>
            {say(word)}
          </NavLink>
        ))}
      />
      <AcquirerLink onGo={onGo} />
      <NetworkLink onGo={onGo} />
      <Bell onGo={onGo} />
      <a href="/register">{say('nav.register')}</a>
      <a href="/oidc/passkeys">{say('nav.passkeys')}</a>
      <button type="button" onClick={leave}>
        {say('nav.signOut')}
      </button>
      <LanguageSwitch />
    </nav>
  );
}
