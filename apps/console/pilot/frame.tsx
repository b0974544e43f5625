import { Shown, useSentence } from '@sandglass/kit';
import { NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import { useMe } from '../frame/me.ts';
import { NotFound } from '../frame/not-found.tsx';
import { Page } from '../frame/page.tsx';
import { hasCreditDesk, hasHomes } from '../lending/lends.ts';
import { hasPaymentDesk } from '../payments/has-payment-desk.ts';
import { useWords } from '../words/words.ts';
import type { DeskOfPilot } from './shape.ts';
import { StateBadge } from './state-badge.tsx';
import { useDesk } from './use-desk.ts';

const tabs = [
  { to: '', word: 'pilot.tabs.overview' },
  { to: 'comments', word: 'pilot.tabs.comments' },
  { to: 'questions', word: 'pilot.tabs.questions' },
  { to: 'review', word: 'pilot.tabs.review' },
  { to: 'watch', word: 'pilot.tabs.watch' },
  { to: 'lending', word: 'pilot.tabs.lending' },
  { to: 'homes', word: 'pilot.tabs.homes' },
  { to: 'payments', word: 'pilot.tabs.payments' },
  { to: 'incidents', word: 'pilot.tabs.incidents' },
  { to: 'redress', word: 'pilot.tabs.redress' },
  { to: 'exit', word: 'pilot.tabs.exit' },
  { to: 'versions', word: 'pilot.tabs.versions' },
  { to: 'raw', word: 'pilot.tabs.raw' },
] as const;

/** Parts that have pages of their own below them. */
const WITH_PAGES: readonly string[] = ['lending', 'homes', 'payments'];

/** What stands around each part of a pilot: its name and state, and the way to the other parts. */
export default function PilotFrame() {
  const say = useWords();
  const inWords = useSentence();
  const { role } = useMe();
  const { pilot = '' } = useParams();
  const read = useDesk(pilot);
  return (
    <Shown read={read} none={<NotFound />} lines={8}>
      {(desk) => (
        <Page
          title={inWords(desk.pilot.title)}
          within={[{ to: '/pilots', text: say('nav.pilots') }]}
          beside={<StateBadge state={desk.pilot.state} />}
        >
          <nav className="c-tabs" aria-label={say('pilot.tabs.label')}>
            {tabs
              .filter(({ to }) => to !== 'lending' || hasCreditDesk(pilot, role, desk.own))
              .filter(({ to }) => to !== 'homes' || hasHomes(pilot, role, desk.own))
              .filter(({ to }) => to !== 'payments' || hasPaymentDesk(pilot, role, desk.own))
              .map(({ to, word }) => (
                <NavLink key={to} to={to} end={!WITH_PAGES.includes(to)}>
                  {say(word)}
                </NavLink>
              ))}
          </nav>
          <Outlet context={desk} />
        </Page>
      )}
    </Shown>
  );
}

/** The pilot that the frame has read. */
export const usePilot = (): DeskOfPilot => useOutletContext<DeskOfPilot>();
