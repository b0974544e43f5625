import {
  Amount,
  amountText,
  minorOf,
  Scroll,
  Shown,
  Timestamp,
  useLocale,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import { type Board as BoardRead, boardShape } from './board-shape.ts';

/** The book as it stands: by product, by days past due, in collection, written off. */
export function Board() {
  const say = useWords();
  const read = useRead('/api/portfolio/board', boardShape);
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
    <Scroll label={say('lending.table', { of: say('lending.book') })}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('lending.product')}</th>
            {(['loans', 'limits', 'owed', 'overdueAmount'] as const).map((column) => (
              <th key={column} scope="col" className="sg-number">
                {say(`lending.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map(({ product, title, loans, limits, principal, overdue }) => (
            <tr key={product}>
              <th scope="row">{title === null ? product : inWords(title)}</th>
              <td className="sg-number">{loans}</td>
              {[limits, principal, overdue].map((value, at) => (
                <td key={(['limits', 'principal', 'overdue'] as const)[at]} className="sg-number">
                  <Amount value={value} currency={currency} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The five tiers of the 2023 rules, as the last night classified, with what is laid aside for each. */
function Tiers({ of: { tiers, currency } }: { readonly of: BoardRead }) {
  const say = useWords();
  return (
    <Scroll label={say('lending.table', { of: say('lending.byTier') })}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('lending.tierOf')}</th>
            {(['loans', 'owed', 'allowance'] as const).map((column) => (
              <th key={column} scope="col" className="sg-number">
                {say(`lending.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ tier, loans, principal, allowance }) => (
            <tr key={tier}>
              <th scope="row">{say(`lending.tiers.${tier}`)}</th>
              <td className="sg-number">{loans}</td>
              <td className="sg-number">
                <Amount value={principal} currency={currency} />
              </td>
              <td className="sg-number">
                <Amount value={allowance} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
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
        <table className="sg-table">
          <thead>
            <tr>
              <th scope="col">{say('lending.byDays')}</th>
              <th scope="col" className="sg-number">
                {say('lending.loans')}
              </th>
              <th scope="col" className="sg-number">
                {say('lending.owed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ bucket, loans, principal }) => (
              <tr key={bucket}>
                <th scope="row">{named(bucket)}</th>
                <td className="sg-number">{loans}</td>
                <td className="sg-number">
                  <Amount value={principal} currency={currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
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
        <Scroll label={say('lending.table', { of: say('lending.collection') })}>
          <table className="sg-table">
            <thead>
              <tr>
                <th scope="col">{say('lending.collection')}</th>
                {(['cases', 'promises', 'owed'] as const).map((column) => (
                  <th key={column} scope="col" className="sg-number">
                    {say(`lending.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {collection.map(({ stage, cases, promises, principal }) => (
                <tr key={stage}>
                  <th scope="row">{say(`lending.stage.${stage}`)}</th>
                  <td className="sg-number">{cases}</td>
                  <td className="sg-number">{promises}</td>
                  <td className="sg-number">
                    <Amount value={principal} currency={currency} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
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
