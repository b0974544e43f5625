import {
  EmptyState,
  object,
  rowsPath,
  Table,
  type TableColumn,
  Timestamp,
  useKitWords,
  useRead,
  useSentence,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { kindWords } from '@sandglass/notices/words';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../frame/page.tsx';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import { NOTICES, type Notice, noticeStates, noticesShape, placeOf } from './shape.ts';

/** The inbox: what the caller's party should know of its pilots, the newest first. */
export default function Notices() {
  const say = useWords();
  const [query, setQuery] = useSearchParams();
  const read = useRead(rowsPath(NOTICES, query), noticesShape);
  const columns = useColumns();
  return (
    <Page title={say('notices.title')}>
      <UrlSelect
        name="state"
        label={say('notices.state')}
        choices={[
          { value: '', label: say('notices.all') },
          ...noticeStates.map((value) => ({ value, label: say(`notices.is.${value}`) })),
        ]}
      />
      <MarkRead ids={(read.data?.rows ?? []).filter(({ state }) => state === 'unread').map(({ id }) => id)} />
      <Table
        title={say('notices.title')}
        path={NOTICES}
        read={read}
        query={query}
        onQuery={setQuery}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<EmptyState title={say('notices.none')} why={say('notices.noneWhy')} />}
      />
    </Page>
  );
}

/** One press for all that is in sight and unread. */
function MarkRead({ ids }: { readonly ids: readonly string[] }) {
  const say = useWords();
  const reads = useQueryClient();
  const write = useWrite('read notices', object({}), () => void reads.invalidateQueries());
  if (ids.length === 0 && write.state.is === 'idle') return null;
  return (
    <WritePanel write={write} leave={null}>
      <div className="sg-actions">
        <button
          type="button"
          className="sg-button c-small"
          onClick={() => write.send(`${NOTICES}/read`, { notices: ids })}
        >
          {say('notices.markRead', { count: ids.length })}
        </button>
      </div>
    </WritePanel>
  );
}

function useColumns(): readonly TableColumn<Notice>[] {
  const say = useWords();
  const kit = useKitWords();
  const inWords = useSentence();
  return [
    {
      name: 'title',
      title: say('notices.what'),
      cell: ({ kind, title, pilot, state }) => (
        <Link to={`/pilots/${pilot}${placeOf[kind]}`} className={state === 'unread' ? 'c-unread' : undefined}>
          {inWords(kindWords[kind])}: {inWords(title)}
        </Link>
      ),
    },
    { name: 'pilot', title: say('pilots.name'), sort: true, cell: ({ pilot }) => <code>{pilot}</code> },
    {
      name: 'since',
      title: `${say('notices.since')} (${kit('zone')})`,
      sort: true,
      cell: ({ since }) => <Timestamp at={since} brief />,
    },
    {
      name: 'state',
      title: say('notices.state'),
      cell: ({ state, overAt }) => (
        <>
          {say(`notices.is.${state}`)} {overAt !== null && <Timestamp at={overAt} brief />}
        </>
      ),
    },
    {
      name: 'fact',
      title: say('pilot.proof'),
      cell: ({ fact }) => fact !== null && <a href={`/register/facts/${fact}`}>{fact}</a>,
    },
  ];
}
