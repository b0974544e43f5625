import { Amount, BusinessDate, EmptyState, Scroll, Shown, useLocale, useRead } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { type Portfolio, portfolioShape } from '../shape.ts';
import { Board } from './board.tsx';
import { Targets } from './targets.tsx';

/** The declared targets, the book as it stands, by vintage, and where last month's loans stand now: sums alone. */
export default function PortfolioPage() {
  const say = useWords();
  const read = useRead(`${useDoors()}/portfolio`, portfolioShape);
  return (
    <>
      <Targets />
      <Board />
      <Shown read={read}>
        {(book) => (
          <>
            <section className="c-card" aria-labelledby="vintages">
              <h2 id="vintages">{say('lending.vintages')}</h2>
              <p>
                {say('watch.asOf')} <BusinessDate day={book.on} zone />
              </p>
              {book.vintages.length === 0 ? (
                <EmptyState title={say('lending.noLoans')} why={say('lending.noLoansWhy')} />
              ) : (
                <Vintages book={book} />
              )}
            </section>
            {book.roll.length > 0 && <Roll roll={book.roll} />}
          </>
        )}
      </Shown>
    </>
  );
}

function Vintages({ book: { vintages, currency } }: { readonly book: Portfolio }) {
  const say = useWords();
  const [locale] = useLocale();
  const share = (part: number, whole: number): string =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
      whole === 0 ? 0 : part / whole,
    );
  return (
    <Scroll label={say('lending.table', { of: say('lending.vintages') })}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('lending.vintage')}</th>
            {(['loans', 'drawn', 'owed', 'late30', 'late90', 'ever90'] as const).map((column) => (
              <th key={column} scope="col" className="sg-number">
                {say(`lending.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vintages.map(({ vintage, loans, drawn, principalOwed, overdue30, overdue90, ever90 }) => (
            <tr key={vintage}>
              <th scope="row">{vintage}</th>
              <td className="sg-number">{loans}</td>
              <td className="sg-number">
                <Amount value={drawn} currency={currency} />
              </td>
              <td className="sg-number">
                <Amount value={principalOwed} currency={currency} />
              </td>
              <td className="sg-number">
                {overdue30.loans} · <Amount value={overdue30.principal} currency={currency} />
              </td>
              <td className="sg-number">
                {overdue90.loans} · <Amount value={overdue90.principal} currency={currency} />
              </td>
              <td className="sg-number">
                <meter min={0} max={Math.max(1, loans)} value={ever90} aria-label={say('lending.ever90')} />{' '}
                {ever90} ({share(ever90, loans)})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const BUCKETS = ['current', '1-30', '31-60', '61-90', '91+'] as const;
const AFTER = [...BUCKETS, 'settled'] as const;

/** From which bucket to which: rows a month ago, columns now. */
function Roll({ roll }: { readonly roll: Portfolio['roll'] }) {
  const say = useWords();
  const named = (bucket: (typeof AFTER)[number]): string =>
    bucket === 'current' || bucket === 'settled'
      ? say(`lending.bucket.${bucket}`)
      : say('lending.daysLate', { days: bucket });
  const count = (before: string, now: string): number =>
    roll.find((one) => one.before === before && one.now === now)?.loans ?? 0;
  return (
    <section className="c-card" aria-labelledby="roll">
      <h2 id="roll">{say('lending.roll')}</h2>
      <p>{say('lending.rollMeans')}</p>
      <Scroll label={say('lending.table', { of: say('lending.roll') })}>
        <table className="sg-table">
          <thead>
            <tr>
              <th scope="col">{say('lending.monthAgo')}</th>
              {AFTER.map((now) => (
                <th key={now} scope="col" className="sg-number">
                  {named(now)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {BUCKETS.map((before) => (
              <tr key={before}>
                <th scope="row">{named(before)}</th>
                {AFTER.map((now) => (
                  <td key={now} className="sg-number">
                    {count(before, now)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
