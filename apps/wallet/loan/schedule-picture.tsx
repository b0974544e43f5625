import { amountText, useLocale } from '@sandglass/kit';
import type { Instalment } from '../bank/loans.ts';
import { useWords } from '../words/words.ts';
import { barsOf } from './bars.ts';

const WIDTH = 340;
const HEIGHT = 120;
const LABELLED_MAX = 24;

interface Props {
  readonly rows: readonly Instalment[];
  readonly currency: string;
}

/** The instalments as stacked bars; what is paid is pale, what is overdue is marked. */
export function SchedulePicture({ rows, currency }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const money = (row: Instalment) => amountText(row.payment, currency, locale);
  const label = say('loan.picture', { n: rows.length, first: money(first), last: money(last) });
  return (
    <figure className="w-picture">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={label}>
        {barsOf(rows, WIDTH, HEIGHT).map((bar) => (
          <g key={bar.n} className={`w-bar w-${bar.state}`}>
            <rect
              className="w-bar-principal"
              x={bar.x}
              y={HEIGHT - bar.principal}
              width={bar.width}
              height={bar.principal}
              rx="1.5"
            />
            <rect
              className="w-bar-interest"
              x={bar.x}
              y={HEIGHT - bar.principal - Math.max(bar.interest, 1)}
              width={bar.width}
              height={Math.max(bar.interest, 1)}
              rx="1"
            />
            {rows.length <= LABELLED_MAX && (
              <text x={bar.x + bar.width / 2} y={HEIGHT + 14}>
                {bar.n}
              </text>
            )}
          </g>
        ))}
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="w-bar-line" />
      </svg>
      <figcaption>
        <span className="w-key w-key-principal">{say('loan.columns.principal')}</span>
        <span className="w-key w-key-interest">{say('loan.columns.interest')}</span>
        <span className="sg-hint">{label}</span>
      </figcaption>
    </figure>
  );
}
