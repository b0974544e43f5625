import {
  amountText,
  BusinessDate,
  type Decimal,
  decimalOf,
  EmptyState,
  type Locale,
  Scroll,
  Shown,
  useLocale,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { type Measured, measuresShape } from './shape.ts';

/** What is measured today, how each figure is sensed, and where two ways of sensing differ. */
export function Measures({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const none = <EmptyState title={say('watch.noMeasures')} why={say('watch.noMeasuresWhy')} />;
  const read = useRead(`/api/pilots/${pilot}/measures`, measuresShape);
  return (
    <section className="c-card" aria-labelledby="measures">
      <h2 id="measures">{say('watch.measures')}</h2>
      <Shown read={read} none={none}>
        {({ date, measures }) => (
          <>
            <p>
              {say('watch.asOf')} <BusinessDate day={date} zone />
            </p>
            <Scroll label={say('pilot.tabs.watch')}>
              <table className="sg-table">
                <thead>
                  <tr>
                    <th scope="col">{say('watch.measure')}</th>
                    <th scope="col" className="sg-number">
                      {say('watch.value')}
                    </th>
                    <th scope="col">{say('watch.sensed')}</th>
                  </tr>
                </thead>
                <tbody>
                  {measures.map((measure) => (
                    <Row key={measure.id} pilot={pilot} measure={measure} />
                  ))}
                </tbody>
              </table>
            </Scroll>
          </>
        )}
      </Shown>
    </section>
  );
}

function Row({ pilot, measure }: { readonly pilot: string; readonly measure: Measured }) {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  return (
    <tr>
      <th scope="row">
        <a href={`/register/${pilot}/measures/${measure.id}`} title={inWords(measure.definition)}>
          {inWords(measure.title)}
        </a>
      </th>
      <td className="sg-number">{valueText(measure, locale) ?? say('watch.noValue')}</td>
      <td>
        {say(`watch.${measure.sensed}`)}
        {measure.disagrees && <strong className="c-alarm"> {say('watch.disagrees')}</strong>}
      </td>
    </tr>
  );
}

/** A figure with its unit; money comes in minor units. Undefined: there is none yet. */
export function valueText(
  { unit, value }: Pick<Measured, 'unit' | 'value'>,
  locale: Locale,
): string | undefined {
  if (value === null) return undefined;
  if (unit === 'CNY') return amountText(decimalOf(BigInt(value.split('.')[0] ?? '0')), 'CNY', locale);
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value as Decimal);
  return unit === 'percent' ? `${figure} %` : figure;
}
