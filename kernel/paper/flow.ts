import type { Content, Element } from './read-html.ts';
import { ACCENT, INK, LINE, type Look, MUTED, runsOf, textOf } from './runs.ts';
import { heightOfAll, PAGE, type Part, type Sheet, type Tag } from './sheet.ts';
import { printTable } from './table.ts';

const SIZE = 9.5;
const TERM_WIDTH = 104;
/** Where a term beside its text would leave too little, it stands above. */
const BESIDE_MIN = 280;
/** Room for a table's head and the beginning of its first row. */
const UNDER_HEADING = 100;
const MARKER_WIDTH = 16;
const INDENT = 10;
const body: Look = { size: SIZE, bold: false, colour: INK };

/** Where in the page's width something is set. */
export interface Place {
  readonly within: Part;
  readonly x: number;
  readonly width: number;
}

const HEADINGS: Readonly<Record<string, { tag: Tag; size: number; before: number; after: number }>> = {
  h1: { tag: 'H1', size: 20, before: 0, after: 6 },
  h2: { tag: 'H2', size: 14, before: 8, after: 6 },
  h3: { tag: 'H3', size: 12.5, before: 20, after: 6 },
  h4: { tag: 'H4', size: 10.5, before: 10, after: 3 },
};
const BLOCKS = new Set([
  'p',
  'dl',
  'ol',
  'ul',
  'div',
  'nav',
  'section',
  'table',
  'main',
  ...Object.keys(HEADINGS),
]);

/** What stands below each other; what stands in a line between blocks is a paragraph. */
export function printAll(sheet: Sheet, contents: readonly Content[], place: Place, look: Look = body): void {
  let inLine: Content[] = [];
  const paragraph = (): void => {
    if (inLine.some((content) => typeof content !== 'string' || content.trim() !== '')) {
      printParagraph(sheet, inLine, place, look);
    }
    inLine = [];
  };
  for (const content of contents) {
    if (typeof content === 'string' || !BLOCKS.has(content.name)) {
      inLine.push(content);
      continue;
    }
    paragraph();
    printBlock(sheet, content, place, look);
  }
  paragraph();
}

function printBlock(sheet: Sheet, block: Element, place: Place, look: Look): void {
  const { name, children, attributes } = block;
  const side = SIDES[attributes.class ?? ''];
  if (name in HEADINGS) printHeading(sheet, block, place);
  else if (name === 'p')
    printParagraph(sheet, children, place, attributes.class === 'small' ? small(look) : look);
  else if (name === 'dl') printTerms(sheet, children, place, look);
  else if (name === 'ol' || name === 'ul') printList(sheet, block, place, look);
  else if (name === 'table') printTable(sheet, place.within, block, look, place);
  else if (side !== undefined) beside(sheet, place, side, (inner) => printAll(sheet, children, inner, look));
  // The screen's contents are no part of the paper: its own stand before, with page numbers.
  else if (name !== 'nav') printAll(sheet, children, place, look);
}

/** What has a rule at its side. */
const SIDES: Readonly<Record<string, string>> = { card: LINE, program: ACCENT };

const small = (look: Look): Look => ({ ...look, size: SIZE * 0.9, colour: MUTED });

/** A heading never stands alone at the foot of a page; the contents and links find it. */
function printHeading(
  sheet: Sheet,
  { name, attributes, children }: Element,
  { within, x, width }: Place,
): void {
  const { tag, size, before, after } = HEADINGS[name]!;
  const lines = sheet.lines(runsOf(children, { size, bold: true, colour: INK }), width);
  sheet.ensure(before + heightOfAll(lines) + after + UNDER_HEADING);
  if (sheet.y > PAGE.margin) sheet.y += before;
  if (name === 'h3') {
    sheet.decorate((document) =>
      document
        .moveTo(x, sheet.y - 4)
        .lineTo(x + width, sheet.y - 4)
        .lineWidth(1)
        .strokeColor(INK)
        .stroke(),
    );
  }
  if (attributes.id !== undefined) {
    sheet.document.addNamedDestination(attributes.id, 'XYZ', x, sheet.y, null);
    sheet.reached(attributes.id, textOf(children).trim(), name === 'h3');
  }
  const part = sheet.part(within, tag);
  sheet.write(part, tag, lines, x);
  part.end();
  sheet.y += after;
}

function printParagraph(
  sheet: Sheet,
  contents: readonly Content[],
  { within, x, width }: Place,
  look: Look,
): void {
  const part = sheet.part(within, 'P');
  sheet.write(part, 'P', sheet.lines(runsOf(contents, look), width), x);
  part.end();
  sheet.y += 3;
}

/** A list of terms: each beside its text where there is room, else above it. */
function printTerms(sheet: Sheet, contents: readonly Content[], place: Place, look: Look): void {
  const list = sheet.part(place.within, 'L');
  const isBeside = place.width >= BESIDE_MIN;
  const shift = isBeside ? TERM_WIDTH : 0;
  const parts = elementsOf(contents);
  for (const [at, text] of parts.entries()) {
    if (text.name !== 'dd') continue;
    const item = sheet.part(list, 'LI');
    const label = sheet.part(item, 'Lbl');
    const term = runsOf(parts[at - 1]?.children ?? [], { ...look, colour: MUTED });
    const lines = sheet.lines(term, isBeside ? TERM_WIDTH - 8 : place.width);
    sheet.ensure(heightOfAll(lines) + (beginsWithTable(text) ? UNDER_HEADING : SIZE * 2));
    const { page, y } = sheet;
    sheet.write(label, 'Lbl', lines, place.x);
    label.end();
    const under = sheet.y;
    if (isBeside) sheet.y = y;
    const within = sheet.part(item, 'LBody');
    printAll(sheet, text.children, { within, x: place.x + shift, width: place.width - shift }, look);
    if (page === sheet.page) sheet.y = Math.max(sheet.y, under);
    item.end();
    sheet.y += 2;
  }
  list.end();
}

/** A table takes its head and a row with it to the next page; then its term goes along. */
function beginsWithTable({ name, children }: Element): boolean {
  if (name === 'table') return true;
  const [first] = elementsOf(children).filter((child) => child.name !== 'dt');
  return first !== undefined && beginsWithTable(first);
}

const elementsOf = (contents: readonly Content[]): readonly Element[] =>
  contents.filter((content) => typeof content !== 'string');

function printList(sheet: Sheet, { name, children }: Element, place: Place, look: Look): void {
  const list = sheet.part(place.within, 'L');
  for (const [at, { children: content }] of elementsOf(children).entries()) {
    const item = sheet.part(list, 'LI');
    const marker = sheet.lines([{ ...look, text: name === 'ol' ? `${at + 1}.` : '•' }], MARKER_WIDTH);
    sheet.ensure(heightOfAll(marker));
    const label = sheet.part(item, 'Lbl');
    sheet.writeLine(label, 'Lbl', marker[0]!, place.x, sheet.y);
    label.end();
    const within = sheet.part(item, 'LBody');
    printAll(sheet, content, { within, x: place.x + MARKER_WIDTH, width: place.width - MARKER_WIDTH }, look);
    item.end();
  }
  list.end();
}

/** Set in a little, with a rule at its side on every page that it goes over. */
function beside(sheet: Sheet, place: Place, colour: string, print: (inner: Place) => void): void {
  sheet.y += 3;
  sheet.ensure(SIZE * 4);
  const from = { page: sheet.page, y: sheet.y };
  print({ ...place, x: place.x + INDENT, width: place.width - INDENT });
  for (let page = from.page; page <= sheet.page; page += 1) {
    const top = page === from.page ? from.y : PAGE.margin;
    const bottom = page === sheet.page ? sheet.y : PAGE.height - PAGE.foot;
    sheet.onPage(page, () =>
      sheet.decorate((document) =>
        document.moveTo(place.x, top).lineTo(place.x, bottom).lineWidth(2).strokeColor(colour).stroke(),
      ),
    );
  }
  sheet.y += 3;
}
