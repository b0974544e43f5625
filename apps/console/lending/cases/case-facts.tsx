import { Amount, BusinessDate, monthsText, Rate, ShortId, useLocale, useSentence } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import type { Application } from '../shape.ts';

/** What was asked for, what came of it, and the reasons in plain words. */
export function CaseFacts({ of }: { readonly of: Application }) {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [say('lending.customer'), <ShortId key="customer" id={of.customer} />],
    [say('lending.asked'), <Amount key="asked" value={of.amount} currency={of.currency} />],
    [say('lending.term'), monthsText(of.termMonths, locale)],
    [say('lending.product'), <code key="product">{of.product}</code>],
    [say('lending.appliedOn'), <BusinessDate key="applied" day={of.appliedOn} />],
    [say('lending.granted'), of.granted && <Amount value={of.granted} currency={of.currency} />],
    [say('lending.rate'), of.annualRatePercent && <Rate percent={of.annualRatePercent} />],
    [say('lending.expiresOn'), of.expiresOn && <BusinessDate day={of.expiresOn} />],
    [say('lending.loan'), of.loan && <ShortId id={of.loan} />],
  ];
  return (
    <>
      <dl className="c-facts">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {of.reasons.length > 0 && (
        <>
          <h3>{say('lending.reasons')}</h3>
          <ul>
            {of.reasons.map(({ code, text }) => (
              <li key={code}>{inWords(text)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
