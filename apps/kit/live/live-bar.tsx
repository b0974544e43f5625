import { useKitWords, useLocale } from '../locale/words.ts';
import { clockText } from '../show/dates.tsx';
import type { Live } from './use-events.ts';

/** Whether what is shown moves, since when it does not, and the way to stop it and go on. */
export function LiveBar<T>({ live }: { readonly live: Live<T> }) {
  const say = useKitWords();
  const [locale] = useLocale();
  const { is, at } = live;
  const time = at === undefined ? '—' : clockText(at, locale);
  return (
    <div className={`sg-live sg-live-${is}`}>
      <p role="status">{say(`live.${is}`, { time })}</p>
      {is === 'paused' ? (
        <button type="button" className="sg-button sg-plain" onClick={live.go}>
          {say('live.go')}
        </button>
      ) : (
        <button type="button" className="sg-button sg-plain" onClick={live.pause}>
          {say('live.pause')}
        </button>
      )}
    </div>
  );
}
