import {
  Amount,
  decimal,
  EmptyState,
  nullable,
  object,
  oneOf,
  pageOf,
  rowsPath,
  type Shaped,
  ShortId,
  Table,
  Timestamp,
  text,
  useRead,
} from '@sandglass/kit';
import { Link, useSearchParams } from 'react-router';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import { StuckSteps } from './stuck-steps.tsx';

const PATH = '/api/token/live/acquirer/open-sales';
const READ_AGAIN_MS = 5_000;
const row = object({
  sale: text,
  kind: oneOf('purchase', 'hold', 'completion', 'refund'),
  state: oneOf('sending', 'unknown', 'stuck'),
  response: nullable(text),
  merchant: text,
  amount: decimal,
  rrn: text,
  at: text,
});
type OpenSale = Shaped<typeof row>;
const rowsShape = pageOf(row);

const states = ['sending', 'unknown', 'stuck'] as const;

/** Sales that have not ended: most end by themselves, and of the stuck ones it says what a person does. */
export default function OpenSales() {
  const say = useWords();
  const [query, setQuery] = useSearchParams();
  const read = useRead(rowsPath(PATH, query), rowsShape, READ_AGAIN_MS);
  return (
    <section className="c-card" aria-labelledby="open-sales">
      <h2 id="open-sales">{say('payments.openSales')}</h2>
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
        path={PATH}
        read={read}
        query={query}
        onQuery={setQuery}
        rowKey={({ sale }) => sale}
        empty={<EmptyState title={say('payments.noOpen')} why={say('payments.noOpenWhy')} />}
        columns={[
          { name: 'sale', title: say('payments.column.sale'), cell: ({ sale }) => <ShortId id={sale} /> },
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
          {
            name: 'amount',
            title: say('payments.column.amount'),
            isNumber: true,
            cell: ({ amount }) => <Amount value={amount} currency="CNY" />,
          },
          {
            name: 'state',
            title: say('payments.column.state'),
            cell: ({ state, response }) => `${say(`payments.told.${state}`)} ${response ?? ''}`,
          },
        ]}
      />
    </section>
  );
}
