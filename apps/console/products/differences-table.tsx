import { Scroll } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { differences } from './document.ts';
import { usePlaces } from './place.ts';
import type { Document } from './shape.ts';

interface Props {
  readonly before: Document | null;
  readonly after: Document;
}

/** What a proposal changes of the version in force, place by place. */
export function DifferencesTable({ before, after }: Props) {
  const say = useWords();
  const { nameOf, textOf } = usePlaces();
  return (
    <Scroll label={say('lending.table', { of: say('rules.differences') })}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('products.place')}</th>
            <th scope="col">{say('rules.before')}</th>
            <th scope="col">{say('rules.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(before, after).map(({ place, before: was, after: is }) => (
            <tr key={place}>
              <th scope="row">{nameOf(place, after)}</th>
              <td>{was === null ? '–' : textOf(place, was)}</td>
              <td>{is === null ? '–' : textOf(place, is)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
