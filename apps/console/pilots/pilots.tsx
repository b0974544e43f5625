import { EmptyState, list, object, Scroll, Shown, Timestamp, useRead, useSentence } from '@sandglass/kit';
import { Link } from 'react-router';
import { Page } from '../frame/page.tsx';
import { pilotShape } from '../pilot/shape.ts';
import { StateBadge } from '../pilot/state-badge.tsx';
import { useWords } from '../words/words.ts';

const pilotsShape = object({ pilots: list(pilotShape) });

/** Every pilot that the caller may see. */
export default function Pilots() {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead('/api/pilots', pilotsShape);
  return (
    <Page title={say('pilots.title')}>
      <Shown read={read}>
        {({ pilots }) =>
          pilots.length === 0 ? (
            <EmptyState title={say('pilots.none')} why={say('pilots.noneWhy')} />
          ) : (
            <Scroll label={say('pilots.title')}>
              <table className="c-table">
                <thead>
                  <tr>
                    <th scope="col">{say('pilots.name')}</th>
                    <th scope="col">{say('pilots.state')}</th>
                    <th scope="col">{say('pilots.institution')}</th>
                    <th scope="col" className="c-number">
                      {say('pilots.comments')}
                    </th>
                    <th scope="col">{say('pilots.newUntil')}</th>
                  </tr>
                </thead>
                <tbody>
                  {pilots.map((pilot) => (
                    <tr key={pilot.id}>
                      <th scope="row">
                        <Link to={`/pilots/${pilot.id}`}>{inWords(pilot.title)}</Link>
                      </th>
                      <td>
                        <StateBadge state={pilot.state} />
                      </td>
                      <td>
                        <code>{pilot.institution}</code>
                      </td>
                      <td className="c-number">{pilot.comments}</td>
                      <td>{pilot.newBusinessUntil && <Timestamp at={pilot.newBusinessUntil} />}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Shown>
    </Page>
  );
}
