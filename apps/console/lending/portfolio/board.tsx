import {
  Amount,
  amountText,
  type Decimal,
  minorOf,
  Shown,
  Timestamp,
  useLocale,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { FigureTable } from '../figure-table.tsx';
import { type Board as BoardRead, boardShape } from './board-shape.ts';

const money = (value: Decimal, currency: string) => <Amount value={value} currency={currency} />;

/** The book as it stands: by product, by days past due, in collection, written off. */
export function Board() {
  const say = useWords();
  const read = useRead(`${useDoors()}/portfolio/board`, boardShape);
  return (
    <Shown read={read} lines={6}>
      {(of) => (
        <>
          <section className="c-card" aria-labelledby="book">
            <h2 id="book">{say('lending.book')}</h2>
            <p>
              {say('lending.computedAt')} <Timestamp at={of.at} />
            </p>
            <Products of={of} />
          </section>
          {of.tiers.length > 0 && (
            <section className="c-card" aria-labelledby="tiers">
              <h2 id="tiers">{say('lending.byTier')}</h2>
              <Tiers of={of} />
            </section>
          )}
          <section className="c-card" aria-labelledby="days">
            <h2 id="days">{say('lending.byDays')}</h2>
            <Days of={of} />
          </section>
          <section className="c-card" aria-labelledby="after">
            <h2 id="after">{say('lending.afterDue')}</h2>
            <AfterDue of={of} />
          </section>
        </>
      )}
    </Shown>
  );
}

function Products({ of: { products, currency } }: { readonly of: BoardRead }) {
  const say = useWords();
  const inWords = useSentence();
  if (products.length === 0) return <p className="c-soft">{say('lending.noLoansWhy')}</p>;
  return (
    <FigureTable
      label={say('lending.table', { of: say('lending.book') })}
      of={say('lending.product')}
      columns={(['loans', 'limits', 'owed', 'overdueAmount'] as const).map((column) =>
        say(`lending.${column}`),
      )}
      rows={products.map(({ product, title, loans, limits, principal, overdue }) => ({
        id: product,
        name: title === null ? product : inWords(title),
        figures: [loans, ...[limits, principal, overdue].map((value) => money(value, currency))],
      }))}
    />
  );
}

/** The five tiers of the 2023 rules, as the last night classified, with what is laid aside for each. */
function Tiers({ of: { tiers, currency } }: { readonly of: BoardRead }) {
  const say = useWords();
  return (
    <FigureTable
      label={say('lending.table', { of: say('lending.byTier') })}
      of={say('lending.tierOf')}
      columns={(['loans', 'owed', 'allowance'] as const).map((column) => say(`lending.${column}`))}
      rows={tiers.map(({ tier, loans, principal, allowance }) => ({
        id: tier,
        name: say(`lending.tiers.${tier}`),
        figures: [loans, money(principal, currency), money(allowance, currency)],
      }))}
    />
  );
}

/** The principal in each bucket of days past due, as bars or as a table. */
function Days({ of: { days, currency } }: { readonly of: BoardRead }) {
  const say = useWords();
  const [locale] = useLocale();
  const [table, setTable] = useState(false);
  const named = (bucket: BoardRead['days'][number]['bucket']): string =>
    bucket === 'current' ? say('lending.bucket.current') : say('lending.daysLate', { days: bucket });
  const most = days.map(({ principal }) => minorOf(principal)).sort((a, b) => (a < b ? 1 : -1))[0];
  return (
    <>
      {table ? (
        <FigureTable
          label={say('lending.table', { of: say('lending.byDays') })}
          of={say('lending.byDays')}
          columns={[say('lending.loans'), say('lending.owed')]}
          rows={days.map(({ bucket, loans, principal }) => ({
            id: bucket,
            name: named(bucket),
            figures: [loans, money(principal, currency)],
          }))}
        />
      ) : (
        <ul className="c-bars">
          {days.map(({ bucket, loans, principal }) => (
            <li key={bucket} className="c-bars-one">
              <span>{named(bucket)}</span>
              <span className="c-bar" aria-hidden="true">
                <span style={{ width: `${Number((minorOf(principal) * 100n) / (most || 1n))}%` }} />
              </span>
              <span>
                {amountText(principal, currency, locale)} · {say('lending.loansCount', { count: loans })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="sg-button c-small sg-plain" onClick={() => setTable(!table)}>
        {say(table ? 'lending.asPicture' : 'lending.asTable')}
      </button>
    </>
  );
}

function AfterDue({ of: { collection, writtenOff, hardship, currency } }: { readonly of: BoardRead }) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <>
      {collection.length === 0 ? (
        <p className="c-soft">{say('lending.noCollection')}</p>
      ) : (
        <FigureTable
          label={say('lending.table', { of: say('lending.collection') })}
          of={say('lending.collection')}
          columns={(['cases', 'promises', 'owed'] as const).map((column) => say(`lending.${column}`))}
          rows={collection.map(({ stage, cases, promises, principal }) => ({
            id: stage,
            name: say(`lending.stage.${stage}`),
            figures: [cases, promises, money(principal, currency)],
          }))}
        />
      )}
      <p>
        {say('lending.writtenOff', {
          count: writtenOff.loans,
          amount: amountText(writtenOff.amount, currency, locale),
          recovered: amountText(writtenOff.recovered, currency, locale),
          sold: writtenOff.sold,
        })}
      </p>
      <p>{say('lending.hardshipSum', { ...hardship })}</p>
    </>
  );
}
