import { Shown, Timestamp, useRead, useSentence } from '@sandglass/kit';
import { actorWords, partyWords, stepWords } from '@sandglass/register/words';
import { useWords } from '../words/words.ts';
import { type Story as StoryRead, storyShape } from './shape.ts';
import { spent } from './spent.ts';

/** Every step from draft to now, newest first, and who waited for whom. */
export function Story({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const read = useRead(`/api/pilots/${pilot}/story`, storyShape);
  return (
    <section className="c-card" aria-labelledby="story">
      <h2 id="story">{say('pilot.timeline')}</h2>
      <Shown read={read}>
        {(story) => (
          <>
            <Waited turns={story.turns} />
            <ol className="c-timeline" reversed>
              {[...story.steps].reverse().map((step) => (
                <Step key={step.n} {...step} />
              ))}
            </ol>
          </>
        )}
      </Shown>
    </section>
  );
}

function Step({ kind, by, at, detail, fact }: StoryRead['steps'][number]) {
  const inWords = useSentence();
  const say = useWords();
  const words = stepWords[kind];
  const reason = reasonIn(detail);
  const role = actorWords[by];
  const who = role === undefined ? by : inWords(role);
  return (
    <li className="c-step">
      <b>{words === undefined ? kind : inWords(words)}</b>
      <span className="c-step-by">
        <Timestamp at={at} /> {say('pilot.by', { who })}{' '}
        <a href={`/register/facts/${fact}`}>{say('pilot.proof')}</a>
      </span>
      {reason !== undefined && <p>{reason}</p>}
    </li>
  );
}

function Waited({ turns }: { readonly turns: StoryRead['turns'] }) {
  const say = useWords();
  const inWords = useSentence();
  const time = useSpentText();
  if (turns.length === 0) return null;
  const sums = spent(turns, performance.timeOrigin + performance.now());
  return (
    <dl className="c-waited">
      <dt>{say('pilot.waited')}</dt>
      {sums.map(({ waitsFor, ms }) => (
        <dd key={waitsFor}>
          {inWords(partyWords[waitsFor])} <b>{time(ms)}</b>
        </dd>
      ))}
    </dl>
  );
}

const HOUR_MS = 3_600_000;

function useSpentText(): (ms: number) => string {
  const say = useWords();
  return (ms) => {
    if (ms >= 24 * HOUR_MS) return say('pilot.days', { n: Math.floor(ms / (24 * HOUR_MS)) });
    return ms >= HOUR_MS ? say('pilot.hours', { n: Math.floor(ms / HOUR_MS) }) : say('pilot.lessThanHour');
  };
}

function reasonIn(detail: unknown): string | undefined {
  if (typeof detail !== 'object' || detail === null || !('reason' in detail)) return undefined;
  return typeof detail.reason === 'string' ? detail.reason : undefined;
}
