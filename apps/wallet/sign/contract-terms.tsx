import { Amount, amountText, monthsText, Rate, useLocale } from '@sandglass/kit';
import type { Application } from '../bank/applications.ts';
import type { Product } from '../bank/products.ts';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { useWords } from '../words/words.ts';

interface Props {
  readonly offer: Application;
  readonly product: Product;
}

/** What a person binds itself to, in words, and what happens on signing. */
export function ContractTerms({ offer, product }: Props) {
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
      <ContractSummary offer={offer} product={product} />
      <div className="w-effect">
        <h2>{say('sign.what')}</h2>
        <p>{say('sign.whatText', { limit: amountText(granted, currency, locale) })}</p>
      </div>
    </>
  );
}

/** The terms in words, besides amount and rate. */
export function ContractSummary({ offer, product }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <Card title={say('sign.summary')}>
      <Figures
        rows={[
          { name: say('sign.product'), value: product.title[locale] },
          { name: say('sign.term'), value: monthsText(offer.termMonths, locale) },
          { name: say('sign.form'), value: say(`formsWhy.${product.form}`) },
          {
            name: say('sign.available'),
            value: say('sign.availableFor', { months: monthsText(product.limitMonths, locale) }),
          },
          { name: say('sign.count'), value: say(`sign.counts.${product.dayCount}`) },
          { name: say('sign.holiday'), value: say('sign.holidayText') },
          { name: say('sign.prepay'), value: say(`sign.prepayText.${product.prepayment}`) },
          {
            name: say('sign.prepayFee'),
            value:
              product.prepaymentFee === null
                ? say('sign.prepayFeeNone')
                : say('sign.prepayFeeText', {
                    percent: product.prepaymentFee.percent,
                    months: monthsText(product.prepaymentFee.withinMonths, locale),
                  }),
          },
          {
            name: say('sign.penalty'),
            value: say('sign.penaltyText', { percent: product.penaltyPercent, days: product.graceDays }),
          },
        ]}
      />
    </Card>
  );
}
