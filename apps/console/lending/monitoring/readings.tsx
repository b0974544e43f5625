import { BusinessDate, Scroll } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import type { Reading } from './shape.ts';

const figures = [
  'salesChangePercent',
  'monthsWithoutSales',
  'invoiceGrade',
  'voidedPercent',
  'largestBuyerPercent',
  'monthsWithoutFiling',
  'taxGrade',
  'taxArrears',
  'balanceChangePercent',
  'courtCases',
  'enforced',
  'enquiries',
  'otherLenders',
  'overdueElsewhereDays',
  'overdueElsewherePercent',
] as const;

/** What was read of the borrower, the newest first: a column a reading, unknown figures as a dash. */
export function Readings({ readings }: { readonly readings: readonly Reading[] }) {
  const say = useWords();
  return (
    <section className="c-card" aria-labelledby="readings">
      <h3 id="readings">{say('monitor.readings')}</h3>
      <Scroll label={say('lending.table', { of: say('monitor.readings') })}>
        <table className="sg-table">
          <thead>
            <tr>
              <th scope="col">{say('monitor.figure')}</th>
              {readings.map(({ reading, on, level }) => (
                <th key={reading} scope="col" className="sg-number">
                  <BusinessDate day={on} />
                  <br />
                  {say(level === null ? 'monitor.level.none' : `monitor.level.${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((name) => (
              <tr key={name}>
                <th scope="row">{say(`monitor.figures.${name}`)}</th>
                {readings.map(({ reading, figures: of }) => (
                  <td key={reading} className="sg-number">
                    {of[name] ?? '—'}
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
