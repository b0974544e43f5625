import {
  Amount,
  BusinessDate,
  EmptyState,
  Scroll,
  SelectField,
  ShortId,
  Shown,
  useRead,
} from '@sandglass/kit';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { NextPage } from '../../frame/next-page.tsx';
import { useWords } from '../../words/words.ts';
import {
  type Application,
  applicationStates,
  arms,
  grades,
  isWithheld,
  pipelineShape,
  type Withheld,
} from '../shape.ts';

const FILTERS = ['state', 'grade', 'arm'] as const;
const options = { state: applicationStates, grade: grades, arm: arms } as const;
type Filter = (typeof FILTERS)[number];

/** The applications, the newest first; the address holds filters and page. */
export default function Pipeline() {
  const say = useWords();
  const [query, setQuery] = useSearchParams();
  const read = useRead(`/api/pipeline?${query.toString()}`, pipelineShape);
  return (
    <section className="c-card" aria-labelledby="pipeline">
      <h2 id="pipeline">{say('lending.pipeline')}</h2>
      <p className="c-soft">{say('lending.useOfData')}</p>
      <Filters
        key={query.toString()}
        query={query}
        onFilter={(chosen) => setQuery(Object.entries(chosen).filter(([, value]) => value !== ''))}
      />
      <Shown read={read}>
        {({ applications, next }) =>
          applications.length === 0 ? (
            <EmptyState title={say('lending.noCases')} why={say('lending.noCasesWhy')}>
              <button type="button" className="sg-button" onClick={() => setQuery({})}>
                {say('pilots.clear')}
              </button>
            </EmptyState>
          ) : (
            <>
              <Rows rows={applications} />
              <NextPage next={next}>{say('lending.older')}</NextPage>
            </>
          )
        }
      </Shown>
    </section>
  );
}

interface FiltersProps {
  readonly query: URLSearchParams;
  readonly onFilter: (filters: Readonly<Record<Filter, string>>) => void;
}

function Filters({ query, onFilter }: FiltersProps) {
  const say = useWords();
  const [chosen, setChosen] = useState<Readonly<Record<Filter, string>>>({
    state: query.get('state') ?? '',
    grade: query.get('grade') ?? '',
    arm: query.get('arm') ?? '',
  });
  const named = (filter: Filter, value: string): string => {
    if (filter === 'grade') return value;
    const known = options[filter].find((one) => one === value);
    return known === undefined ? value : say(`lending.is.${known as 'approved'}`);
  };
  return (
    <search>
      <form
        className="c-filters"
        onSubmit={(event) => {
          event.preventDefault();
          onFilter(chosen);
        }}
      >
        {FILTERS.map((filter) => (
          <SelectField
            key={filter}
            id={filter}
            label={say(`lending.${filter}`)}
            value={chosen[filter]}
            choices={[
              { value: '', label: say('lending.all') },
              ...options[filter].map((value) => ({ value, label: named(filter, value) })),
            ]}
            onChange={(value) => setChosen({ ...chosen, [filter]: value })}
          />
        ))}
        <button type="submit" className="sg-button">
          {say('pilots.apply')}
        </button>
      </form>
    </search>
  );
}

function Rows({ rows }: { readonly rows: readonly (Application | Withheld)[] }) {
  const say = useWords();
  return (
    <Scroll label={say('lending.table', { of: say('lending.pipeline') })}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('lending.case')}</th>
            <th scope="col">{say('lending.customer')}</th>
            <th scope="col">{say('lending.state')}</th>
            <th scope="col">{say('lending.grade')}</th>
            <th scope="col" className="sg-number">
              {say('lending.asked')}
            </th>
            <th scope="col">{say('lending.appliedOn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            isWithheld(row) ? (
              <Hidden key={row.application} row={row} />
            ) : (
              <Row key={row.application} row={row} />
            ),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({ row }: { readonly row: Application }) {
  const say = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to={row.application}>{row.application}</Link>
      </th>
      <td>
        <ShortId id={row.customer} />
      </td>
      <td>{say(`lending.is.${row.state}`)}</td>
      <td>{row.grade}</td>
      <td className="sg-number">
        <Amount value={row.amount} currency={row.currency} />
      </td>
      <td>
        <BusinessDate day={row.appliedOn} />
      </td>
    </tr>
  );
}

/** Whose consent ended is not shown; the row says so. */
function Hidden({ row }: { readonly row: Withheld }) {
  return (
    <tr>
      <th scope="row">
        <code>{row.application}</code>
      </th>
      <td colSpan={5}>
        <b>{row.withheld.title}</b> {row.withheld.detail}
      </td>
    </tr>
  );
}
