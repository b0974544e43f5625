import { Scroll, useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import type { Decided, ExplainedInput } from '../shape.ts';

interface Props {
  readonly title: string;
  readonly decided: Decided;
  /** As it was recorded. */
  readonly score: number;
  readonly grade: string;
}

/** A score taken apart: where it begins, and what each input moved it by, the largest effect first. */
export function Explained({ title, decided: { model, agrees, explained }, score, grade }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <section className="c-card" aria-label={title}>
      <h3>{title}</h3>
      <p className="c-by">
        <code>{model}</code> · {say('lending.score')} <b>{figure.format(score)}</b> · {say('lending.grade')}{' '}
        <b>{grade}</b>
      </p>
      {explained === null ? (
        <p>{say('lending.modelGone')}</p>
      ) : (
        <>
          <p className={agrees === false ? 'c-held' : 'c-soft'}>
            {say(agrees === false ? 'lending.differs' : 'lending.agrees')}
          </p>
          <p>
            {say('lending.probability')} {percent.format(explained.probability)} · {say('lending.base')}{' '}
            {figure.format(explained.base)}
          </p>
          <Inputs inputs={explained.inputs.filter(({ given }) => given)} label={title} />
          <p className="c-soft">
            {say('lending.silent', { count: explained.inputs.filter(({ given }) => !given).length })}
          </p>
        </>
      )}
    </section>
  );
}

/** Each effect as a bar and as its figure: the chart is the table. */
function Inputs({ inputs, label }: { readonly inputs: readonly ExplainedInput[]; readonly label: string }) {
  const say = useWords();
  const [locale] = useLocale();
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const most = Math.max(1, ...inputs.map(({ points }) => Math.abs(points)));
  return (
    <Scroll label={say('lending.table', { of: label })}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('lending.input')}</th>
            <th scope="col">{say('lending.value')}</th>
            <th scope="col" className="sg-number">
              {say('lending.points')}
            </th>
            <th scope="col">{say('lending.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ name, value, points }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{value === null ? say('lending.missing') : shown(value, locale)}</td>
              <td className="sg-number">{signed.format(points)}</td>
              <td>
                <meter
                  className={points < 0 ? 'c-loss' : 'c-gain'}
                  min={0}
                  max={most}
                  value={Math.abs(points)}
                  aria-label={say(points < 0 ? 'lending.lowers' : 'lending.raises', {
                    by: signed.format(points),
                  })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const shown = (value: unknown, locale: string): string =>
  typeof value === 'number'
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
    : String(value);
