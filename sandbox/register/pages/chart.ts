import { type Html, html, raw } from '@sandglass/declaration';
import type { PublishedTotal } from '@sandglass/measures';
import type { Locale } from '@sandglass/operations';
import { factLink } from './story.ts';
import { wordsIn } from './words.ts';

const WIDTH = 640;
const HEIGHT = 180;
const EDGE = 8;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each value stands in the picture; days without a value are left out. The lowest value is at the bottom. */
export function pointsOf(values: readonly (string | null)[]): readonly Point[] {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value: Number(value) }]));
  const low = Math.min(...known.map(({ value }) => value));
  const high = Math.max(...known.map(({ value }) => value));
  const span = high === low ? 1 : high - low;
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0;
  return known.map(({ at, value }) => ({
    x: Math.round(EDGE + at * step),
    y: Math.round(HEIGHT - EDGE - ((value - low) / span) * (HEIGHT - 2 * EDGE)),
  }));
}

/** A measure day by day: a line, and the same as a table with the proof of each day. */
export function historyHtml(
  history: readonly PublishedTotal[],
  show: (value: string | null) => string,
  locale: Locale,
): Html {
  const words = wordsIn(locale);
  if (history.length === 0) return html`<p class="empty">${words('noHistory')}</p>`;
  const points = pointsOf(history.map(({ value }) => value));
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ');
  const [first, last] = [history[0]!, history.at(-1)!];
  const label = `${words('from')} ${first.date} ${show(first.value)}, ${words('until')} ${last.date} ${show(last.value)}`;
  const picture =
    points.length < 2
      ? raw('')
      : html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}"><polyline points="${line}"></polyline>${points.map(({ x, y }) => html`<circle cx="${x}" cy="${y}" r="3"></circle>`)}</svg>`;
  const rows = [...history]
    .reverse()
    .map(
      ({ date, value, fact }) =>
        html`<tr><th scope="row">${date}</th><td class="number">${show(value)}</td><td>${factLink(fact, locale)}</td></tr>`,
    );
  return html`${picture}
<details><summary>${words('asTable')}</summary><div class="scroll" tabindex="0" role="region" aria-label="${words('history')}"><table><thead><tr><th scope="col">${words('day')}</th><th scope="col" class="number">${words('value')}</th><th scope="col">${words('proof')}</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
