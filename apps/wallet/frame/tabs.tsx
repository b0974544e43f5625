import { AppOutline, BillOutline, UserOutline } from 'antd-mobile-icons';
import { NavLink } from 'react-router';
import { useWords } from '../words/words.ts';

const tabs = [
  { to: '/', word: 'tabs.home', Icon: AppOutline },
  { to: '/loans', word: 'tabs.loans', Icon: BillOutline },
  { to: '/me', word: 'tabs.me', Icon: UserOutline },
] as const;

/** The three main pages, under the thumb. */
export function Tabs() {
  const say = useWords();
  return (
    <nav className="w-tabs" aria-label={say('tabs.label')}>
      {tabs.map(({ to, word, Icon }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          <Icon aria-hidden="true" />
          {say(word)}
        </NavLink>
      ))}
    </nav>
  );
}
