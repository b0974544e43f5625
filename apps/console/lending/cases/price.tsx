import { Amount, Scroll } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import type { Case } from '../shape.ts';

const [WIDTH, HEIGHT, EDGE] = [480, 140, 10];

/** Expected profit by rate, with the rate that was offered; also as a table. */
export function Price({
  price,
  currency,
}: {
  readonly price: NonNullable<Case['price']>;
  readonly currency: string;
}) {
  const say = useWords();
  const { curve, ratePercent } = price;
  const profits = curve.map(({ profit }) => Number(profit));
  const [low, high] = [Math.min(...profits), Math.max(...profits)];
  const x = (at: number): number => EDGE + (at / Math.max(1, curve.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (profit: number): number =>
    HEIGHT - EDGE - ((profit - low) / Math.max(1, high - low)) * (HEIGHT - 2 * EDGE);
  const chosen = curve.findIndex((point) => point.ratePercent === ratePercent);
  return (
    <section className="c-card" aria-labelledby="price">
      <h3 id="price">{say('monitor.price')}</h3>
      <p>{say('monitor.priceMeans', { rate: ratePercent })}</p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say('monitor.priceMeans', { rate: ratePercent })}
        className="c-curve"
      >
        <polyline
          points={profits.map((profit, at) => `${x(at)},${y(profit)}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        {chosen >= 0 && <circle cx={x(chosen)} cy={y(profits[chosen]!)} r="5" fill="currentColor" />}
      </svg>
      <details>
        <summary>{say('monitor.asTable')}</summary>
        <Scroll label={say('lending.table', { of: say('monitor.price') })}>
          <table className="sg-table">
            <thead>
              <tr>
                {(['rate', 'churn', 'margin', 'profit'] as const).map((name) => (
                  <th key={name} scope="col" className="sg-number">
                    {say(`monitor.priced.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {curve.map((point) => (
                <tr
                  key={point.ratePercent}
                  aria-current={point.ratePercent === ratePercent ? true : undefined}
                >
                  <td className="sg-number">{point.ratePercent} %</td>
                  <td className="sg-number">{point.churnPercent} %</td>
                  <td className="sg-number">{point.marginPercent} %</td>
                  <td className="sg-number">
                    <Amount value={point.profit} currency={currency} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </section>
  );
}
