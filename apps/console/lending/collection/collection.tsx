import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { useSearchParams } from 'react-router';
import { NextPage } from '../../frame/next-page.tsx';
import { UrlSelect } from '../../frame/url-select.tsx';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { CaseLine } from './case-line.tsx';
import { casesShape, stages } from './shape.ts';

/** A collector's queue: what a person must do first stands first. */
export default function Collection() {
  const say = useWords();
  const doors = useDoors();
  const [query] = useSearchParams();
  const read = useRead(`${doors}/collection?${query.toString()}`, casesShape);
  return (
    <section className="c-card" aria-labelledby="collection">
      <h2 id="collection">{say('collection.title')}</h2>
      <p className="c-soft">{say('lending.useOfData')}</p>
      <UrlSelect
        name="whose"
        label={say('collection.whose')}
        choices={(['', 'mine', 'nobody', 'all'] as const).map((value) => ({
          value,
          label: say(`collection.whoseIs.${value === '' ? 'waiting' : value}`),
        }))}
      />
      <UrlSelect
        name="stage"
        label={say('collection.stage')}
        choices={[
          { value: '', label: say('collection.anyStage') },
          ...stages.map((value) => ({ value, label: say(`collection.stages.${value}`) })),
        ]}
      />
      <Shown read={read}>
        {({ cases, next }) =>
          cases.length === 0 ? (
            <EmptyState title={say('collection.none')} why={say('collection.noneWhy')} />
          ) : (
            <>
              <ol className="c-threads">
                {cases.map((of) => (
                  <li key={of.loan}>
                    <CaseLine of={of} to={of.loan} />
                  </li>
                ))}
              </ol>
              <NextPage next={next}>{say('collection.later')}</NextPage>
            </>
          )
        }
      </Shown>
    </section>
  );
}
