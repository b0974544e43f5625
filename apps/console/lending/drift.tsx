import { BusinessDate, Gauge, Scroll, Shown, useLocale, useRead } from '@sandglass/kit';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { ratingDoors } from './lends.ts';
import { type Drift, driftShape } from './shape.ts';

/** Below it nothing has moved; from the API's threshold on it is an alarm. */
const MOVING = 0.1;

/** How far applications have moved from those that the model learnt from, by score and by input. */
export function DriftTable() {
  const say = useWords();
  const { pilot } = usePilot();
  const read = useRead(`${ratingDoors(pilot.id).rating}/drift`, driftShape);
  return (
    <section className="c-card" aria-labelledby="drift">
      <h2 id="drift">{say('lending.drift')}</h2>
      <p>{say('lending.driftMeans')}</p>
      <Shown read={read}>{(found) => <Found found={found} />}</Shown>
    </section>
  );
}

function Found({ found }: { readonly found: Drift }) {
  const say = useWords();
  const [locale] = useLocale();
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const { model, from, to, rows, needed, score, alarm, threshold } = found;
  return (
    <>
      <p className="c-by">
        <code>{model}</code> <BusinessDate day={from} /> – <BusinessDate day={to} /> ·{' '}
        {say('lending.driftRows', { rows })}
      </p>
      {score === null ? (
        <p>{say('lending.driftTooFew', { needed: needed ?? 0 })}</p>
      ) : (
        <>
          <Gauge
            label={say('lending.driftScore')}
            percent={Math.round((score / threshold) * 100)}
            warnAt={Math.round((MOVING / threshold) * 100)}
          >
            {figure.format(score)} ·{' '}
            {say(
              alarm ? 'lending.driftAlarm' : score >= MOVING ? 'lending.driftMoving' : 'lending.driftStill',
            )}
          </Gauge>
          <Scroll label={say('lending.table', { of: say('lending.drift') })}>
            <table className="sg-table">
              <thead>
                <tr>
                  <th scope="col">{say('lending.input')}</th>
                  <th scope="col" className="sg-number">
                    PSI
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.inputs.map(({ name, psi }) => (
                  <tr key={name}>
                    <th scope="row">
                      <code>{name}</code>
                    </th>
                    <td className="sg-number">{figure.format(psi)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
    </>
  );
}
