import { BusinessDate, EmptyState, Scroll, ShortId, Shown, useLocale, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { type Night, nightsShape } from './shape.ts';

const FIRST = 7;
const MS_PER_SECOND = 1_000;

/** What each night did: rows swept with the root that proves them, and what its runs carried out. */
export function Nights({ prefix }: { readonly prefix: string }) {
  const say = useWords();
  const [all, setAll] = useState(false);
  const read = useRead(`${prefix}/nights`, nightsShape);
  return (
    <section className="c-card" aria-labelledby="nights">
      <h2 id="nights">{say('books.nights')}</h2>
      <p className="c-soft">{say('books.nightsMean')}</p>
      <Shown read={read} lines={5}>
        {({ nights }) =>
          nights.length === 0 ? (
            <EmptyState title={say('books.noNights')} why={say('books.noNightsWhy')} />
          ) : (
            <>
              <NightTable nights={all ? nights : nights.slice(0, FIRST)} />
              {nights.length > FIRST && !all && (
                <button type="button" className="sg-button c-small sg-plain" onClick={() => setAll(true)}>
                  {say('books.allNights', { count: nights.length })}
                </button>
              )}
            </>
          )
        }
      </Shown>
    </section>
  );
}

function NightTable({ nights }: { readonly nights: readonly Night[] }) {
  const say = useWords();
  const [locale] = useLocale();
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <Scroll label={say('lending.table', { of: say('books.nights') })}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('books.night')}</th>
            <th scope="col">{say('books.step')}</th>
            <th scope="col" className="sg-number">
              {say('books.rows')}
            </th>
            <th scope="col" className="sg-number">
              {say('books.took')}
            </th>
            <th scope="col">{say('books.root')}</th>
          </tr>
        </thead>
        <tbody>
          {nights.flatMap(({ date, sweeps, runs }) => [
            ...sweeps.map(({ name, rows, root, tookMs }) => (
              <tr key={`${date} ${name}`}>
                <th scope="row">
                  <BusinessDate day={date} />
                </th>
                <td>{stepNamed(name, say)}</td>
                <td className="sg-number">{rows}</td>
                <td className="sg-number">
                  {say('books.seconds', { seconds: seconds.format(tookMs / MS_PER_SECOND) })}
                </td>
                <td>{root === null ? '—' : <ShortId id={root} />}</td>
              </tr>
            )),
            ...runs.map(({ name, state, count, done, excepted }) => (
              <tr key={`${date} ${name}`}>
                <th scope="row">
                  <BusinessDate day={date} />
                </th>
                <td>{stepNamed(name, say)}</td>
                <td className="sg-number">{say('books.doneOf', { done, count })}</td>
                <td className="sg-number">
                  {excepted === '0' ? '' : say('books.excepted', { count: excepted })}
                </td>
                <td>{say(state === 'closed' ? 'books.runClosed' : 'books.runOpen')}</td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </Scroll>
  );
}

const STEPS = ['accrue', 'provide', 'reprice', 'collect', 'fall-due', 'debit', 'reclassify'] as const;

function stepNamed(name: string, say: ReturnType<typeof useWords>): string {
  const step = STEPS.find((one) => name === one || name.endsWith(`.${one}`));
  return step === undefined ? name : say(`books.stepOf.${step}`);
}
