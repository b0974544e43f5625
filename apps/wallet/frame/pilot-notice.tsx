import { useWords } from '../words/words.ts';

/** This is a pilot, and here is what it declared. */
export function PilotNotice() {
  const say = useWords();
  return (
    <aside className="w-pilot">
      <p>{say('pilot.notice')}</p>
      <a href="/register/microloan">{say('pilot.link')}</a>
    </aside>
  );
}
