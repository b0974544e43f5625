import { dayText, useLocale, useRead } from '@sandglass/kit';
import { Link, useLocation } from 'react-router';
import { pilot, pilotPath, registerPage } from '../bank/pilot.ts';
import { useWords } from '../words/words.ts';
import { pilotOfPlace } from './pilot-of-place.ts';

/** On every page: that this is a pilot, until when, and where to read what that means. */
export function PilotNotice() {
  const say = useWords();
  const [locale] = useLocale();
  const id = pilotOfPlace(useLocation());
  const read = useRead(pilotPath(id), pilot);
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
        <a href={registerPage(id)}>{say('pilot.declared')}</a>
      </span>
    </aside>
  );
}
