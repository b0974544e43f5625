import {
  BusinessDate,
  list,
  nullable,
  number,
  object,
  Shown,
  text,
  useLocale,
  useRead,
} from '@sandglass/kit';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';

const replayShape = object({
  from: text,
  to: text,
  tooMany: nullable(number),
  asked: nullable(number),
  refused: nullable(number),
  byLimit: nullable(list(object({ limit: text, refused: number }))),
});

/** Before limits change: what those of a version would have refused lately. Nothing where there is nothing to replay. */
export function Replay({ version }: { readonly version: number }) {
  const say = useWords();
  const [locale] = useLocale();
  const { pilot } = usePilot();
  const read = useRead(`/api/pilots/${pilot.id}/replay?version=${version}`, replayShape);
  const figure = new Intl.NumberFormat(locale);
  return (
    <Shown read={read} none={null}>
      {({ from, to, tooMany, asked, refused, byLimit }) => (
        <section className="c-card" aria-labelledby="replay">
          <h3 id="replay">{say('replay.title', { version })}</h3>
          <p>
            <BusinessDate day={from} /> – <BusinessDate day={to} />
          </p>
          <p className="c-lead">
            {tooMany !== null
              ? say('replay.tooMany', { count: figure.format(tooMany) })
              : asked === 0
                ? say('replay.nothing')
                : say('replay.refused', {
                    refused: figure.format(refused ?? 0),
                    asked: figure.format(asked ?? 0),
                  })}
          </p>
          {(byLimit ?? []).length > 0 && (
            <ul>
              {(byLimit ?? []).map(({ limit, refused: count }) => (
                <li key={limit}>
                  <code>{limit}</code>: {figure.format(count)}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </Shown>
  );
}
