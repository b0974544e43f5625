import { BusinessDate, Gauge, Scroll, Shown, useLocale, useRead } from '@sandglass/kit';
import { usePilot } from '../../pilot/frame.tsx';
import { useWords } from '../../words/words.ts';
import { ratingDoors } from '../lends.ts';
import { type Drift, driftShape } from '../shape.ts';

/** Below it nothing has moved; from the API's threshold on it is an alarm. */
const MOVING = 0.1;

/** How far applications have moved from those that the model learnt from, by score and by input. */
export function DriftTables() {
  const say = useWords();
  const { pilot } = usePilot();
  return (
    <section className="c-card" aria-labelledby="drift">
      <h2 id="drift">{say('lending.drift')}</h2>
      <p>{say('lending.driftMeans')}</p>
      {ratingDoors(pilot.id).drifts.map(({ of, at }) => (
        <DriftOf key={at} of={of} at={at} />
      ))}
    </section>
  );
}

function DriftOf({ of, at }: { readonly of: 'Cases' | 'TaxRecords'; readonly at: string }) {
  const say = useWords();
  const read = useRead(at, driftShape);
  return (
    <>
      <h3>{say(`lending.driftOf${of}`)}</h3>
      <Shown read={read}>{(found) => <Found found={found} of={say(`lending.driftOf${of}`)} />}</Shown>
    </>
  );
}

function Found({ found, of }: { readonly found: Drift; readonly of: string }) {
  const say = useWords();
  const [locale] = useLocale();
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const { model, from, to, rows, needed, score, threshold } = found;
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
            {figure.format(score)} · {say(`lending.drift${verdictOf(found, score)}`)}
          </Gauge>
          <Scroll label={say('lending.table', { of })}>
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

function verdictOf({ alarm, mayBeChance }: Drift, score: number): 'Alarm' | 'Chance' | 'Moving' | 'Still' {
  if (alarm) return 'Alarm';
  if (mayBeChance) return 'Chance';
  return score >= MOVING ? 'Moving' : 'Still';
}
