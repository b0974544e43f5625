import { Amount, amountText, BusinessDate, Scroll, useLocale, useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { HomeCase, Valuation } from './shape.ts';

const WIDTH = 640;
const LEFT = 20;
const ROW = 20;
const BAND = 46;

/** A home's value as a band with its comparables, and the same as a table. */
export function ValuationPicture({
  of,
  value,
}: {
  readonly of: Valuation;
  readonly value: HomeCase['value'];
}) {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  const money = (amount: `${number}`) => amountText(amount, 'CNY', locale);
  const figures = [of.low, of.high, ...of.comparables.map(({ adjusted }) => adjusted)].map(Number);
  const [least, most] = [Math.min(...figures) * 0.97, Math.max(...figures) * 1.03];
  const x = (amount: string): number =>
    LEFT + ((Number(amount) - least) / (most - least)) * (WIDTH - 2 * LEFT);
  const height = BAND + of.comparables.length * ROW + 30;
  const label = say('homes.valueIs', { value: money(of.value), low: money(of.low), high: money(of.high) });
  return (
    <section className="c-card" aria-labelledby="value">
      <h2 id="value">{say('homes.value')}</h2>
      {of.method === 'automatic' && <p className="h-simulated">{say('homes.simulated')}</p>}
      <p className="c-lead">{label}</p>
      {value !== null && (
        <p>
          {say('homes.counted')} <Amount value={value.counted} currency="CNY" /> ·{' '}
          <BusinessDate day={of.on} />
        </p>
      )}
      <svg className="h-picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
        <rect className="h-band" x={x(of.low)} y="18" width={x(of.high) - x(of.low)} height={height - 36} />
        <line className="h-value" x1={x(of.value)} x2={x(of.value)} y1="18" y2={height - 18} />
        <text x={x(of.low)} y="12" textAnchor="middle">
          {short(of.low)}
        </text>
        <text x={x(of.value)} y="12" textAnchor="middle">
          {short(of.value)}
        </text>
        <text x={x(of.high)} y="12" textAnchor="middle">
          {short(of.high)}
        </text>
        {of.comparables.map(({ deal, adjusted, odd }, n) => (
          <circle
            key={deal}
            className={odd ? 'h-deal h-odd' : 'h-deal'}
            cx={x(adjusted)}
            cy={BAND + n * ROW}
            r="6"
          />
        ))}
      </svg>
      <p className="c-soft">{say('homes.valueKey')}</p>
      {of.comparables.length > 0 && (
        <Scroll label={say('homes.comparables')}>
          <table className="sg-table">
            <caption>{say('homes.comparables')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('homes.estate')}</th>
                <th scope="col">{say('homes.soldOn')}</th>
                <th scope="col">m²</th>
                <th scope="col">km</th>
                <th scope="col">{say('homes.price')}</th>
                <th scope="col">{say('homes.adjusted')}</th>
              </tr>
            </thead>
            <tbody>
              {of.comparables.map((one) => (
                <tr key={one.deal}>
                  <td>
                    {inWords(one.name)}
                    {one.odd && <span className="c-soft"> {say('homes.odd')}</span>}
                  </td>
                  <td>{one.soldOn}</td>
                  <td>{one.areaM2}</td>
                  <td>{one.distanceKm}</td>
                  <td>
                    <Amount value={one.price} currency="CNY" />
                  </td>
                  <td>
                    <Amount value={one.adjusted} currency="CNY" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

/** Millions, for the picture's marks; the figures stand beside it. */
const short = (amount: string): string => `${(Number(amount) / 1_000_000).toFixed(2)}M`;
