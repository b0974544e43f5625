import { Scroll, Shown, useRead } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { usePilot } from './frame.tsx';

const whole = (value: unknown): unknown => value;

/** What the API says of the pilot, and the call that asked for it. */
export default function Raw() {
  const say = useWords();
  const { pilot } = usePilot();
  const path = `/api/pilots/${pilot.id}`;
  const read = useRead(path, whole);
  const call = `curl -H "Authorization: Bearer $SANDGLASS_TOKEN" \\\n  ${location.origin}${path}`;
  return (
    <section className="c-card" aria-labelledby="raw">
      <h2 id="raw">{say('pilot.raw')}</h2>
      <p>{say('pilot.rawCall')}</p>
      <Scroll label={say('pilot.rawCall')}>
        <pre>{call}</pre>
      </Scroll>
      <Shown read={read}>
        {(data) => (
          <Scroll label={say('pilot.tabs.raw')}>
            <pre>{JSON.stringify(data, null, 2)}</pre>
          </Scroll>
        )}
      </Shown>
    </section>
  );
}
