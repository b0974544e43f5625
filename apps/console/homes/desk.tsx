import { BusinessDate, EmptyState, Scroll, type Shaped, ShortId, Shown, useRead } from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { NextPage } from '../frame/next-page.tsx';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import './homes.css';
import { OpenAtCounter } from './open.tsx';
import { CASE_STATES, casesPath, casesShape } from './shape.ts';

const CHANNELS = ['online', 'counter'] as const;

/** The counter's cases. Nobody is named here: whoever opens one uses its customer's data, and the customer sees that. */
export default function HomesDesk() {
  const say = useWords();
  const [query] = useSearchParams();
  const read = useRead(`${casesPath}?${query.toString()}`, casesShape);
  const isFiltered = query.size > 0;
  const all = { value: '', label: say('homes.all') };
  return (
    <>
      <section className="c-card" aria-labelledby="homes">
        <h2 id="homes">{say('homes.title')}</h2>
        <p className="c-soft">{say('homes.deskWhy')}</p>
        <UrlSelect
          name="state"
          label={say('homes.stateOf')}
          choices={[all, ...CASE_STATES.map((value) => ({ value, label: say(`homes.state.${value}`) }))]}
        />
        <UrlSelect
          name="channel"
          label={say('homes.where')}
          choices={[all, ...CHANNELS.map((value) => ({ value, label: say(`homes.at.${value}`) }))]}
        />
        <Shown read={read} lines={6}>
          {({ cases, next }) =>
            cases.length === 0 ? (
              <EmptyState
                title={say(isFiltered ? 'homes.noneSuch' : 'homes.empty')}
                why={say(isFiltered ? 'homes.noneSuchWhy' : 'homes.emptyWhy')}
              />
            ) : (
              <>
                <Cases of={cases} />
                <NextPage next={next}>{say('homes.earlier')}</NextPage>
              </>
            )
          }
        </Shown>
      </section>
      <OpenAtCounter />
    </>
  );
}

function Cases({ of: cases }: { readonly of: Shaped<typeof casesShape>['cases'] }) {
  const say = useWords();
  return (
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
  );
}
