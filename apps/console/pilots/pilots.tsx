import {
  EmptyState,
  filteredBy,
  nullable,
  number,
  object,
  pageOf,
  queryNow,
  rowsPath,
  type Shaped,
  sentence,
  Table,
  type TableColumn,
  Timestamp,
  text,
  useKitWords,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../frame/me.ts';
import { Page } from '../frame/page.tsx';
import { pilotState } from '../pilot/shape.ts';
import { StateBadge } from '../pilot/state-badge.tsx';
import { useWords } from '../words/words.ts';
import { Filters } from './filters.tsx';

const row = object({
  id: text,
  title: sentence,
  state: pilotState,
  institution: text,
  comments: number,
  unanswered: number,
  createdAt: text,
  newBusinessUntil: nullable(text),
});
type Row = Shaped<typeof row>;
const rows = pageOf(row);
const PATH = '/api/register';

/** Every pilot that the caller may see; the address holds filters, order and page. */
export default function Pilots() {
  const say = useWords();
  const { role } = useMe();
  const [query, setQuery] = useSearchParams();
  const read = useRead(rowsPath(PATH, query), rows);
  const columns = useColumns();
  return (
    <Page
      title={say('pilots.title')}
      beside={
        role === 'institution' && (
          <Link to="/new" className="sg-button c-small">
            {say('pilots.begin')}
          </Link>
        )
      }
    >
      <Filters
        key={query.toString()}
        query={query}
        onFilter={(filters) => setQuery(filteredBy(queryNow(), filters))}
      />
      <Table
        title={say('pilots.title')}
        path={PATH}
        read={read}
        query={query}
        onQuery={setQuery}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={say('pilots.none')} why={say('pilots.noneWhy')}>
            <button type="button" className="sg-button" onClick={() => setQuery({})}>
              {say('pilots.clear')}
            </button>
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): readonly TableColumn<Row>[] {
  const say = useWords();
  const kit = useKitWords();
  const inWords = useSentence();
  return [
    {
      name: 'title',
      title: say('pilots.name'),
      sort: true,
      cell: ({ id, title }) => <Link to={`/pilots/${id}`}>{inWords(title)}</Link>,
    },
    {
      name: 'state',
      title: say('pilots.state'),
      sort: true,
      cell: ({ state }) => <StateBadge state={state} />,
    },
    {
      name: 'institution',
      title: say('pilots.institution'),
      sort: true,
      cell: ({ institution }) => <code>{institution}</code>,
    },
    {
      name: 'comments',
      title: say('pilots.comments'),
      sort: true,
      isNumber: true,
      cell: ({ comments }) => comments,
    },
    {
      name: 'unanswered',
      title: say('pilots.unanswered'),
      sort: true,
      isNumber: true,
      cell: ({ unanswered }) => unanswered,
    },
    {
      name: 'createdAt',
      title: `${say('pilot.submitted')} (${kit('zone')})`,
      sort: true,
      cell: ({ createdAt }) => <Timestamp at={createdAt} brief />,
    },
    {
      name: 'newBusinessUntil',
      title: `${say('pilots.newUntil')} (${kit('zone')})`,
      sort: true,
      cell: ({ newBusinessUntil: until }) => until && <Timestamp at={until} brief />,
    },
  ];
}
