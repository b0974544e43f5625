import { amountText, type Decimal, Gauge, useLocale, useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { LimitInUse } from './shape.ts';

/** One declared limit: how much of it is used in its present window. */
export function LimitGauge({ limit }: { readonly limit: LimitInUse }) {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  const { title, period, currency, percent, warnAtPercent } = limit;
  const show = (value: Decimal): string =>
    currency === null ? new Intl.NumberFormat(locale).format(value) : amountText(value, currency, locale);
  return (
    <Gauge
      label={`${inWords(title)} · ${say(`watch.period.${period}`)}`}
      percent={percent}
      warnAt={warnAtPercent}
    >
      {say('watch.used', { used: show(limit.used), maximum: show(limit.maximum), percent })}
      {percent >= 100 ? ` · ${say('watch.full')}` : limit.warning ? ` · ${say('watch.warning')}` : ''}
    </Gauge>
  );
}
