import { Amount, BusinessDate, dayText, Rate, Scroll, Shown, useLocale, useRead } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { type FeeRate, type FeeTable, feesShape } from './shape.ts';

const kinds = ['debit', 'credit', 'network'] as const;

/** What a payment costs whom, as clearing reckons it. */
export function Fees() {
  const say = useWords();
  const read = useRead('/api/network/fees', feesShape);
  return (
    <section className="c-card" aria-labelledby="fees">
      <h2 id="fees">{say('payments.network.feeTable')}</h2>
      <p className="c-soft">{say('payments.network.feeLead')}</p>
      <Shown read={read}>{({ tables }) => tables.map((of) => <Table key={of.from} of={of} />)}</Shown>
    </section>
  );
}

function Table({ of }: { readonly of: FeeTable }) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <>
      <h3>
        {say('payments.network.from')} <BusinessDate day={of.from} />
      </h3>
      <Scroll label={say('payments.network.feesFrom', { date: dayText(of.from, locale) })}>
        <table className="sg-table">
          <thead>
            <tr>
              <th scope="col">{say('payments.network.fee')}</th>
              <th scope="col" className="sg-number">
                {say('payments.network.rate')}
              </th>
              <th scope="col" className="sg-number">
                {say('payments.network.cap')}
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <Row key={kind} name={say(`payments.network.feeOf.${kind}`)} rate={of[kind]} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="c-soft">{say('payments.network.free', { categories: of.free.join(', ') })}</p>
    </>
  );
}

function Row({ name, rate }: { readonly name: string; readonly rate: FeeRate }) {
  const say = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="sg-number">
        <Rate percent={rate.percent} />
      </td>
      <td className="sg-number">
        {rate.cap === null ? say('payments.network.noCap') : <Amount value={rate.cap} currency="CNY" />}
      </td>
    </tr>
  );
}
