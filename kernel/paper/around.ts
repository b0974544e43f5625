import type { Place } from './flow.ts';
import { type Line, widthOf } from './lines.ts';
import { ACCENT, INK, type Look, MUTED } from './runs.ts';
import { heightOf, PAGE, type Sheet } from './sheet.ts';

const entry: Look = { size: 9.5, bold: false, colour: INK };
const foot: Look = { size: 7, bold: false, colour: MUTED };

/** The contents, each a link. Their page numbers are known once all is set: the reply writes them in. */
export function contents(
  sheet: Sheet,
  { within, x, width }: Place,
  titles: readonly { readonly id: string; readonly title: string }[],
  heading: string,
): () => void {
  sheet.y += 6;
  const head = sheet.part(within, 'P');
  sheet.write(head, 'P', sheet.lines([{ ...entry, text: heading, bold: true }], width), x);
  head.end();
  const list = sheet.part(within, 'TOC');
  const entries = titles.map(({ id, title }) => {
    const part = sheet.part(list, 'TOCI');
    const [line] = sheet.lines([{ ...entry, colour: ACCENT, text: title, goTo: id }], width);
    sheet.ensure(heightOf(line!));
    const at = { id, part, y: sheet.y, page: sheet.page };
    sheet.writeLine(part, 'TOCI', line!, x, sheet.y);
    sheet.y += heightOf(line!);
    return at;
  });
  return () => {
    for (const { id, part, y, page } of entries) {
      const line = sheet.lines([{ ...entry, text: String(sheet.pages.get(id) ?? '') }], width)[0]!;
      sheet.onPage(page, () => sheet.writeLine(part, 'TOCI', line, x + width - widthOf(line), y));
    }
    list.end();
  };
}

/** What document this is and which of how many pages, at the foot of each. */
export function footers(sheet: Sheet, texts: readonly string[]): void {
  const width = PAGE.width - 2 * PAGE.margin;
  const count = sheet.page;
  const rows = texts.map((text): Line => sheet.lines([{ ...foot, text }], width - 40)[0]!);
  for (let page = 1; page <= count; page += 1) {
    const number = sheet.lines([{ ...foot, text: `${page} / ${count}` }], width)[0]!;
    sheet.onPage(page, () => {
      let y = PAGE.height - PAGE.foot + 24;
      sheet.showLine(number, PAGE.width - PAGE.margin - widthOf(number), y);
      for (const row of rows) {
        sheet.showLine(row, PAGE.margin, y);
        y += heightOf(row);
      }
    });
  }
}
