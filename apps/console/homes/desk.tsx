import { BusinessDate, EmptyState, Scroll, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../words/words.ts';
import './homes.css';
import { casesPath, casesShape } from './shape.ts';

/** The counter's cases. Nobody is named here: whoever opens one uses its customer's data, and the customer sees that. */
export default function HomesDesk() {
  const say = useWords();
  const read = useRead(casesPath, casesShape);
  return (
    <section className="c-card" aria-labelledby="homes">
      <h2 id="homes">{say('homes.title')}</h2>
      <p className="c-soft">{say('homes.deskWhy')}</p>
      <Shown read={read} lines={6}>
        {({ cases }) =>
          cases.length === 0 ? (
            <EmptyState title={say('homes.empty')} why={say('homes.emptyWhy')} />
          ) : (
            <Scroll label={say('homes.list')}>
              <table className="sg-table">
                <thead>
                  <tr>
                    <th scope="col">{say('homes.case')}</th>
                    <th scope="col">{say('homes.where')}</th>
                    <th scope="col">{say('homes.stateOf')}</th>
                    <th scope="col">{say('homes.editionOf')}</th>
                    <th scope="col">{say('homes.opened')}</th>
                  </tr>
                </thead>
                <tbody>
                  {cases.map(({ case: id, channel, state, edition, openedOn }) => (
                    <tr key={id}>
                      <td>
                        <Link to={id}>
                          <ShortId id={id} />
                        </Link>
                      </td>
                      <td>{say(`homes.at.${channel}`)}</td>
                      <td>{say(`homes.state.${state}`)}</td>
                      <td>{say(`homes.edition.${edition}`)}</td>
                      <td>
                        <BusinessDate day={openedOn} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Shown>
    </section>
  );
}
