import {
  Amount,
  EmptyState,
  pageOf,
  rowsPath,
  ShortId,
  Table,
  Timestamp,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import { usePaymentDoors } from './doors.ts';
import { EndSale, type OpenSale, openSaleShape } from './end-sale.tsx';
import { StuckSteps } from './stuck-steps.tsx';

const READ_AGAIN_MS = 5_000;
const rowsShape = pageOf(openSaleShape);
const states = ['sending', 'unknown', 'voiding', 'stuck'] as const;

/** Sales that have not ended: most end by themselves, and of the stuck ones it says what a person does. */
export default function OpenSales() {
  const say = useWords();
  const inWords = useSentence();
  const { api } = usePaymentDoors();
  const path = `${api}/live/acquirer/open-sales`;
  const [query, setQuery] = useSearchParams();
  const read = useRead(rowsPath(path, query), rowsShape, READ_AGAIN_MS);
  return (
    <section className="c-card">
      <h2>{say('payments.openSales')}</h2>
      <p>
        <Link to="..">{say('payments.toLive')}</Link>
      </p>
      <StuckSteps />
      <UrlSelect
        name="state"
        label={say('payments.column.state')}
        choices={[
          { value: '', label: say('payments.any') },
          ...states.map((value) => ({ value, label: say(`payments.told.${value}`) })),
        ]}
      />
      <Table<OpenSale>
        title={say('payments.openSales')}
        path={path}
        read={read}
        query={query}
        onQuery={setQuery}
        rowKey={({ sale }) => sale}
        empty={<EmptyState title={say('payments.noOpen')} why={say('payments.noOpenWhy')} />}
        columns={[
          { name: 'sale', title: say('payments.column.sale'), cell: ({ sale }) => <ShortId id={sale} /> },
          {
            name: 'amount',
            title: say('payments.column.amount'),
            isNumber: true,
            cell: ({ amount }) => <Amount value={amount} currency="CNY" />,
          },
          {
            name: 'state',
            title: say('payments.column.state'),
            cell: ({ state }) => say(`payments.told.${state}`),
          },
          {
            name: 'says',
            title: say('payments.column.response'),
            cell: ({ response, says }) =>
              response === null ? (
                '—'
              ) : (
                <>
                  <code>{response}</code> {says !== null && inWords(says)}
                </>
              ),
          },
          {
            name: 'proposed',
            title: say('payments.ending.title'),
            cell: (of) => <EndSale of={of} />,
          },
          { name: 'rrn', title: say('payments.column.rrn'), cell: ({ rrn }) => <code>{rrn}</code> },
          { name: 'at', title: say('payments.column.time'), cell: ({ at }) => <Timestamp at={at} brief /> },
          {
            name: 'kind',
            title: say('payments.column.kind'),
            cell: ({ kind }) => say(`payments.kind.${kind}`),
          },
          {
            name: 'merchant',
            title: say('payments.column.merchant'),
            cell: ({ merchant }) => <code>{merchant}</code>,
          },
        ]}
      />
    </section>
  );
}
