import { dayText, useLocale, useRead } from '@sandglass/kit';
import { Link, useLocation } from 'react-router';
import { HOMES } from '../bank/homes.ts';
import { PILOT, pilot, registerPage } from '../bank/pilot.ts';
import { useWords } from '../words/words.ts';

/** On every page: that this is a pilot, until when, and where to read what that means. */
export function PilotNotice() {
  const say = useWords();
  const [locale] = useLocale();
  const isHome = useLocation().pathname.startsWith('/homes');
  const read = useRead(isHome ? HOMES : PILOT, pilot);
  const until = read.data && (read.data.endsOn ?? read.data.declaration.duration.endsOn);
  const suspended = read.data?.state === 'suspended';
  return (
    <aside className="w-pilot" aria-label={say('pilot.title')}>
      <p>
        <strong>{say('pilot.mark')}</strong>{' '}
        {until === undefined ? say('pilot.brief') : say('pilot.until', { date: dayText(until, locale) })}
        {suspended && <> {say('pilot.suspended')}</>}
      </p>
      <span className="w-pilot-links">
        <Link to="/pilot">{say('pilot.short')}</Link>
        <a href={isHome ? registerPage('swiftcredit') : registerPage()}>{say('pilot.declared')}</a>
      </span>
    </aside>
  );
}
