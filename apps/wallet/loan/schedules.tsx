import { amountText, EmptyState, useLocale } from '@sandglass/kit';
import type { Drawing } from '../bank/loans.ts';
import { useWords } from '../words/words.ts';
import { Schedule } from './schedule.tsx';

interface Props {
  readonly drawings: readonly Drawing[];
  readonly currency: string;
}

/** The schedule of each drawing of a loan. */
export function Schedules({ drawings, currency }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <section className="w-stack">
      <h2>{say('loan.schedules')}</h2>
      {drawings.length === 0 ? (
        <EmptyState title={say('loan.noDrawings')} why={say('loan.noDrawingsWhy')} />
      ) : (
        drawings.map((drawing) => (
          <section key={drawing.drawing} className="w-stack">
            <h3>
              {say('loan.drawingTitle', {
                n: drawing.n,
                amount: amountText(drawing.amount, currency, locale),
              })}
            </h3>
            <Schedule drawing={drawing} currency={currency} />
          </section>
        ))
      )}
    </section>
  );
}
