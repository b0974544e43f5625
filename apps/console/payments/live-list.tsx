import {
  Amount,
  EmptyState,
  filteredBy,
  LiveBar,
  ProblemPanel,
  queryNow,
  Scroll,
  TextField,
  Timestamp,
  useLocale,
  useSentence,
  useWatch,
} from '@sandglass/kit';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import { usePaymentDoors } from './doors.ts';
import { msText } from './milliseconds.ts';
import { isTooLong, SEARCH_MAX } from './search-length.ts';
import { kinds, type LivePayment, type Party, paymentsShape, states } from './shape.ts';

const FILTERS = ['state', 'kind', 'response', 'q'] as const;

/** The payments that a party remembers message by message, by state, kind and what is searched for. */
export function LiveList({ party }: { readonly party: Party }) {
  const say = useWords();
  const [query] = useSearchParams();
  const asked = new URLSearchParams(
    FILTERS.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const any = { value: '', label: say('payments.any') };
  return (
    <>
      <h3>{say('payments.list')}</h3>
      <div className="c-filters">
        <UrlSelect
          name="state"
          label={say('payments.column.state')}
          choices={[any, ...states.map((value) => ({ value, label: say(`payments.state.${value}`) }))]}
        />
        <UrlSelect
          name="kind"
          label={say('payments.column.kind')}
          choices={[any, ...kinds.map((value) => ({ value, label: say(`payments.kind.${value}`) }))]}
        />
        <Search />
      </div>
      {!isTooLong(query.get('q')) && <Passed party={party} asked={asked.toString()} />}
    </>
  );
}

function Passed({ party, asked }: { readonly party: Party; readonly asked: string }) {
  const say = useWords();
  const { api } = usePaymentDoors();
  const live = useWatch(`${api}/live/${party}/payments?${asked}`, paymentsShape);
  if (live.refused !== undefined) return <ProblemPanel problem={live.refused} />;
  return (
    <>
      <LiveBar live={live} />
      {live.data?.payments.length === 0 &&
        (asked === '' ? (
          <EmptyState title={say('payments.nonePassed')} why={say('payments.nonePassedWhy')} />
        ) : (
          <EmptyState title={say('payments.none')} why={say('payments.noneWhy')} />
        ))}
      {live.data !== undefined && live.data.payments.length > 0 && (
        <Rows of={live.data.payments} total={live.data.total} />
      )}
    </>
  );
}

function Search() {
  const say = useWords();
  const [query, setQuery] = useSearchParams();
  const [typed, setTyped] = useState(query.get('q') ?? '');
  const [sent, setSent] = useState(typed);
  const error = isTooLong(sent) ? say('payments.tooLong', { most: SEARCH_MAX }) : undefined;
  return (
    <form
      className="p-search"
      onSubmit={(event) => {
        event.preventDefault();
        setSent(typed);
        if (!isTooLong(typed)) setQuery(filteredBy(queryNow(), { q: typed }));
      }}
    >
      <TextField id="q" label={say('payments.search')} value={typed} error={error} onChange={setTyped} />
      <button type="submit" className="sg-button">
        {say('payments.find')}
      </button>
    </form>
  );
}

function Rows({ of, total }: { readonly of: readonly LivePayment[]; readonly total: number }) {
  const say = useWords();
  const [locale] = useLocale();
  const inWords = useSentence();
  return (
    <>
      <Scroll label={say('payments.list')}>
        <table className="sg-table">
          <thead>
            <tr>
              <th scope="col">{say('payments.column.rrn')}</th>
              <th scope="col">{say('payments.column.time')}</th>
              <th scope="col">{say('payments.column.kind')}</th>
              <th scope="col">{say('payments.column.merchant')}</th>
              <th scope="col" className="sg-number">
                {say('payments.column.amount')}
              </th>
              <th scope="col">{say('payments.column.state')}</th>
              <th scope="col" className="sg-number">
                {say('payments.column.took')}
              </th>
            </tr>
          </thead>
          <tbody>
            {of.map((one) => (
              <tr key={one.exchange}>
                <th scope="row">
                  <Link to={`payments/${one.exchange}`}>{one.rrn || one.exchange}</Link>
                </th>
                <td>
                  <Timestamp at={one.at} brief />
                </td>
                <td>{say(`payments.kind.${one.kind}`)}</td>
                <td className="sg-told">{one.merchantName || one.merchant}</td>
                <td className="sg-number">
                  <Amount value={one.amount} currency="CNY" />
                </td>
                <td className="sg-told">
                  {say(`payments.state.${one.state}`)} {one.state !== 'approved' && one.response}{' '}
                  {one.state === 'declined' && one.says !== null && inWords(one.says)}
                  {one.repeats > 0 && ` · ${say('payments.repeats', { count: one.repeats })}`}
                </td>
                <td className="sg-number">{msText(one.tookMs, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p role="status">{say('payments.shown', { shown: of.length, total })}</p>
    </>
  );
}
