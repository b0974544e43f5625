import { Amount, amountText, type Decimal, dayText, Rate, Shown, useLocale, useRead } from '@sandglass/kit';
import { preview, previewPath } from '../bank/preview.ts';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** What drawing this amount costs: the annual rate stands beside the amount, alike in size, and says which rate it is. */
export function PreviewCard({ path, amount }: { readonly path: string; readonly amount: Decimal }) {
  const say = useWords();
  const [locale] = useLocale();
  const read = useRead(previewPath(path, amount), preview);
  return (
    <Card>
      <Shown read={read} lines={3}>
        {(of) => {
          const money = (value: Decimal) => amountText(value, of.currency, locale);
          const [first] = of.schedule;
          return (
            <>
              <div className="w-pair">
                <div>
                  <p className="w-eyebrow">{say('draw.amount')}</p>
                  <Amount value={of.amount} currency={of.currency} big />
                </div>
                <div>
                  <p className="w-eyebrow">{say('decision.rate')}</p>
                  <Rate percent={of.annualRatePercent} big />
                </div>
              </div>
              {of.irrPercent !== null && <p>{say('draw.irr', { rate: of.irrPercent })}</p>}
              <p>
                {say('draw.cost', { interest: money(of.totalInterest), total: money(of.total) })}
                {first !== undefined &&
                  ` ${say('draw.first', { payment: money(first.payment), date: dayText(first.dueOn, locale), n: of.schedule.length })}`}
              </p>
            </>
          );
        }}
      </Shown>
    </Card>
  );
}
