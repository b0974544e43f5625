import {
  Gauge,
  list,
  nullable,
  object,
  Shown,
  Timestamp,
  text,
  useLocale,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { useState } from 'react';
import { usePilot } from '../../pilot/frame.tsx';
import { valueText } from '../../watch/measures.tsx';
import { type Measured, measuresShape } from '../../watch/shape.ts';
import { useWords } from '../../words/words.ts';
import { type DeclaredTarget, shareOf, targetsOf } from './target-share.ts';

const declared = object({
  declaration: object({
    measures: list(object({ id: text, target: nullable(object({ comparison: text, value: text })) })),
  }),
});

/** How far the pilot is on the way that it declared: each figure with its time and the fact that proves it. */
export function Targets() {
  const say = useWords();
  const { pilot } = usePilot();
  const [table, setTable] = useState(false);
  const asked = useRead(`/api/pilots/${pilot.id}`, declared);
  const measured = useRead(`/api/pilots/${pilot.id}/measures`, measuresShape);
  return (
    <section className="c-card" aria-labelledby="targets">
      <h2 id="targets">{say('lending.targets')}</h2>
      <Shown read={asked} lines={2}>
        {({ declaration }) => (
          <Shown read={measured} lines={2}>
            {({ measures, at }) => {
              const targets = targetsOf(declaration.measures, measures);
              return (
                <>
                  <p>
                    {say('lending.computedAt')} <Timestamp at={at} />
                  </p>
                  {table ? <TargetTable targets={targets} /> : <Gauges targets={targets} />}
                  <button
                    type="button"
                    className="sg-button c-small sg-plain"
                    onClick={() => setTable(!table)}
                  >
                    {say(table ? 'lending.asPicture' : 'lending.asTable')}
                  </button>
                </>
              );
            }}
          </Shown>
        )}
      </Shown>
    </section>
  );
}

interface Props {
  readonly targets: readonly DeclaredTarget[];
}

function Gauges({ targets }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const figure = useFigure();
  return targets.map(({ measure, target }) => {
    const percent = shareOf(measure, target);
    return (
      <div key={measure.id}>
        <Gauge label={inWords(measure.title)} percent={percent}>
          {say('lending.ofTarget', {
            value: figure(measure),
            target: figure({ ...measure, value: target }),
            percent,
          })}
        </Gauge>
        <p className="c-soft">
          <Proof measure={measure} />
        </p>
      </div>
    );
  });
}

function TargetTable({ targets }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const figure = useFigure();
  return (
    <table className="sg-table">
      <thead>
        <tr>
          <th scope="col">{say('watch.measure')}</th>
          <th scope="col" className="sg-number">
            {say('watch.value')}
          </th>
          <th scope="col" className="sg-number">
            {say('lending.target')}
          </th>
          <th scope="col">{say('lending.fact')}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ measure, target }) => (
          <tr key={measure.id}>
            <th scope="row">{inWords(measure.title)}</th>
            <td className="sg-number">{figure(measure)}</td>
            <td className="sg-number">{figure({ ...measure, value: target })}</td>
            <td>
              <Proof measure={measure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where it stands in the public log, and how the figure is defined. */
function Proof({ measure: { id, published } }: { readonly measure: Measured }) {
  const say = useWords();
  const { pilot } = usePilot();
  return (
    <>
      {published === null ? (
        say('lending.notPublished')
      ) : (
        <a href={`/register/facts/${published.fact}`}>{say('lending.factOf', { date: published.date })}</a>
      )}{' '}
      · <a href={`/register/${pilot.id}/measures/${id}`}>{say('lending.history')}</a>
    </>
  );
}

function useFigure(): (of: Pick<Measured, 'unit' | 'value'>) => string {
  const say = useWords();
  const [locale] = useLocale();
  return (of) => valueText(of, locale) ?? say('watch.noValue');
}
