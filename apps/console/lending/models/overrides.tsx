import { BusinessDate, Scroll, Shown, useLocale, useRead } from '@sandglass/kit';
import { Link } from 'react-router';
import { usePilot } from '../../pilot/frame.tsx';
import { useWords } from '../../words/words.ts';
import { ratingDoors } from '../lends.ts';
import { type GrantedOutcome, overridesShape } from './shape.ts';

/** How often people decided otherwise than the machine, for which of its reasons, and how that turned out. */
export function Overrides() {
  const say = useWords();
  const [locale] = useLocale();
  const { own, pilot } = usePilot();
  const read = useRead(ratingDoors(pilot.id).overrides, overridesShape);
  const share = (part: number, of: number) =>
    of === 0
      ? '–'
      : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(part / of);
  return (
    <section className="c-card" aria-labelledby="overrides">
      <h2 id="overrides">{say('models.overrides')}</h2>
      <p>{say('models.overridesMean')}</p>
      <Shown read={read}>
        {({ from, to, reviews, byReason, granted }) => (
          <>
            <p className="c-by">
              <BusinessDate day={from} /> – <BusinessDate day={to} />
            </p>
            <p className="c-lead">
              {say('models.overturned', {
                asked: reviews.asked,
                overturned: reviews.overturned,
                share: share(reviews.overturned, reviews.asked),
              })}
            </p>
            {byReason.length > 0 && (
              <Scroll label={say('lending.table', { of: say('models.byReason') })}>
                <table className="sg-table">
                  <thead>
                    <tr>
                      <th scope="col">{say('models.machineReason')}</th>
                      {(['declined', 'asked', 'upheld', 'overturnedColumn', 'share'] as const).map(
                        (column) => (
                          <th key={column} scope="col" className="sg-number">
                            {say(`models.${column}`)}
                          </th>
                        ),
                      )}
                    </tr>
                  </thead>
                  <tbody>
                    {byReason.map(({ reason, declined, asked, upheld, overturned }) => (
                      <tr key={reason}>
                        <th scope="row">
                          <code>{reason}</code>
                        </th>
                        <td className="sg-number">{declined}</td>
                        <td className="sg-number">{asked}</td>
                        <td className="sg-number">{upheld}</td>
                        <td className="sg-number">{overturned}</td>
                        <td className="sg-number">{share(overturned, asked)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
            )}
            <Outcomes
              rows={[
                ['byOfficers', granted.byOfficers],
                ['byModels', granted.byModels],
              ]}
              share={share}
            />
            {own && (
              <p>
                <Link to="../reviews?state=overturned">{say('models.everyOne')}</Link>
              </p>
            )}
          </>
        )}
      </Shown>
    </section>
  );
}

interface OutcomesProps {
  readonly rows: readonly (readonly ['byOfficers' | 'byModels', GrantedOutcome])[];
  readonly share: (part: number, of: number) => string;
}

function Outcomes({ rows, share }: OutcomesProps) {
  const say = useWords();
  return (
    <Scroll label={say('lending.table', { of: say('models.outcome') })}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('models.outcome')}</th>
            {(['offers', 'loans', 'ever30', 'ever90'] as const).map((column) => (
              <th key={column} scope="col" className="sg-number">
                {say(`models.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([who, { offers, loans, ever30, ever90 }]) => (
            <tr key={who}>
              <th scope="row">{say(`models.${who}`)}</th>
              <td className="sg-number">{offers}</td>
              <td className="sg-number">{loans}</td>
              <td className="sg-number">
                {ever30} · {share(ever30, loans)}
              </td>
              <td className="sg-number">
                {ever90} · {share(ever90, loans)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
