import { Amount, amountText, monthsText, Rate, useLocale } from '@sandglass/kit';
import type { Application } from '../bank/applications.ts';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { useWords } from '../words/words.ts';

interface Props {
  readonly offer: Application;
}

/** What a person binds itself to, in words, and what happens on signing. */
export function ContractTerms({ offer }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { granted, annualRatePercent, currency } = offer;
  if (granted === null || annualRatePercent === null) return null;
  return (
    <>
      <Card strong>
        <div className="w-pair">
          <div>
            <p className="w-eyebrow">{say('sign.limit')}</p>
            <Amount value={granted} currency={currency} big />
          </div>
          <div>
            <p className="w-eyebrow">{say('sign.rate')}</p>
            <Rate percent={annualRatePercent} big />
          </div>
        </div>
      </Card>
      <ContractSummary offer={offer} />
      <div className="w-effect">
        <h2>{say('sign.what')}</h2>
        <p>{say('sign.whatText', { limit: amountText(granted, currency, locale) })}</p>
      </div>
    </>
  );
}

/** The terms in words, besides amount and rate: those of the offer, which the contract takes. */
export function ContractSummary({ offer: { product, termMonths, offer: terms } }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  if (terms === null) return null;
  return (
    <Card title={say('sign.summary')}>
      <Figures
        rows={[
          { name: say('sign.product'), value: terms.title?.[locale] ?? product },
          { name: say('sign.term'), value: monthsText(termMonths, locale) },
          { name: say('sign.form'), value: say(`formsWhy.${terms.form}`) },
          {
            name: say('sign.available'),
            value: say('sign.availableFor', { months: monthsText(terms.limitMonths, locale) }),
          },
          { name: say('sign.count'), value: say(`sign.counts.${terms.dayCount}`) },
          { name: say('sign.holiday'), value: say('sign.holidayText') },
          { name: say('sign.prepay'), value: say(`sign.prepayText.${terms.prepayment}`) },
          {
            name: say('sign.prepayFee'),
            value:
              terms.prepaymentFee === null
                ? say('sign.prepayFeeNone')
                : say('sign.prepayFeeText', {
                    percent: terms.prepaymentFee.percent,
                    months: monthsText(terms.prepaymentFee.withinMonths, locale),
                  }),
          },
          {
            name: say('sign.penalty'),
            value: say('sign.penaltyText', { percent: terms.penaltyPercent, days: terms.graceDays }),
          },
        ]}
      />
    </Card>
  );
}
