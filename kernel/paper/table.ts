import { type Line, widestWord, widthOf } from './lines.ts';
import type { Element } from './read-html.ts';
import { LINE, type Look, MUTED, type Run, runsOf } from './runs.ts';
import { heightOf, heightOfAll, PAGE, type Part, type Sheet } from './sheet.ts';

const GAP = 10;
const PADDING = 4;
/** A column of running text is not made narrower than this for the sake of others. */
const TEXT_MIN = 52;
/** A row that is lower than this moves to the next page whole; a higher one goes over. */
const WHOLE_ROW_MAX = PAGE.height / 3;
/** So much of the first row stands under the head. */
const FIRST_ROW_MIN = 60;

interface Cell {
  readonly head: boolean;
  readonly right: boolean;
  readonly runs: readonly Run[];
}
type Row = readonly Cell[];

interface Column {
  readonly x: number;
  readonly width: number;
}

/** A cell whose text is set in the lines of its column. */
interface SetCell extends Cell, Column {
  readonly lines: readonly Line[];
}
type SetRow = readonly SetCell[];

/** A table whose head stands again on each page that it goes over. */
export function printTable(
  sheet: Sheet,
  within: Part,
  table: Element,
  look: Look,
  { x, width }: { readonly x: number; readonly width: number },
): void {
  const rows = rowsOf(table, look);
  const columns = columnsOf(sheet, rows, x, width);
  const [head, ...body] = rows.map(
    (row): SetRow =>
      row.map((cell, at) => {
        const column = columns[at]!;
        return { ...cell, ...column, lines: sheet.lines(cell.runs, column.width) };
      }),
  );
  if (head === undefined) return;
  const part = sheet.part(within, 'Table');
  const turn = (): void => {
    sheet.turn();
    showAgain(sheet, head);
  };
  sheet.ensure(heightOfRow(head) + Math.min(FIRST_ROW_MIN, ...body.slice(0, 1).map(heightOfRow)));
  printRow(sheet, part, head, turn);
  for (const [at, row] of body.entries()) {
    if (at > 0 && sheet.left < Math.min(heightOfRow(row), WHOLE_ROW_MAX)) turn();
    printRow(sheet, part, row, turn);
  }
  part.end();
}

const rowsOf = (table: Element, look: Look): readonly Row[] =>
  elementsOf(table).flatMap((group) =>
    elementsOf(group).map((row) =>
      elementsOf(row).map(({ name, attributes, children }) => {
        const isTop = group.name === 'thead';
        const own = {
          ...look,
          bold: name === 'th',
          ...(isTop ? { colour: MUTED, size: look.size * 0.9 } : {}),
        };
        return { head: name === 'th', right: attributes.class === 'number', runs: runsOf(children, own) };
      }),
    ),
  );

const elementsOf = ({ children }: Element): readonly Element[] =>
  children.filter((child) => typeof child !== 'string');

/** Each column its widest word, and of what is left as much as its text would like. */
function columnsOf(sheet: Sheet, rows: readonly Row[], x: number, width: number): readonly Column[] {
  const wishes = (rows[0] ?? []).map((_head, at) => {
    const cells = rows.map((row) => row[at]!.runs);
    const word = Math.max(...cells.map((runs) => widestWord(runs, sheet.measure)));
    const whole = Math.max(...cells.map((runs) => widthOfRuns(sheet, runs)));
    return { least: Math.max(word, Math.min(whole, TEXT_MIN)), wished: Math.min(whole, width) };
  });
  const free = width - GAP * (wishes.length - 1);
  const least = sum(wishes.map((wish) => wish.least));
  const more = sum(wishes.map((wish) => wish.wished - wish.least));
  const share = more === 0 ? 0 : Math.min(1, Math.max(0, free - least) / more);
  const narrower = Math.min(1, free / least);
  const widths = wishes.map((wish) => wish.least * narrower + (wish.wished - wish.least) * share);
  return widths.map((own, at) => ({ x: x + sum(widths.slice(0, at)) + GAP * at, width: own }));
}

const widthOfRuns = (sheet: Sheet, runs: readonly Run[]): number =>
  sum(runs.map((run) => sheet.measure(run.text, run)));

const heightOfRow = (row: SetRow): number =>
  Math.max(...row.map(({ lines }) => heightOfAll(lines))) + 2 * PADDING;

/** A row; the lines that do not fit go on after `turn`. */
function printRow(sheet: Sheet, table: Part, row: SetRow, turn: () => void): void {
  const part = sheet.part(table, 'TR');
  const cells = row.map((cell) => ({
    ...cell,
    part: sheet.part(part, cell.head ? 'TH' : 'TD'),
    rest: cell.lines,
  }));
  for (let isFirst = true; isFirst || cells.some(({ rest }) => rest.length > 0); isFirst = false) {
    if (!isFirst) turn();
    const top = sheet.y + PADDING;
    const bottom = top + sheet.left - 2 * PADDING;
    const ends = cells.map((cell) => {
      let y = top;
      for (const line of cell.rest) {
        if (y + heightOf(line) > bottom && y > top) break;
        sheet.writeLine(cell.part, cell.head ? 'TH' : 'TD', line, leftOf(cell, line), y);
        y += heightOf(line);
        cell.rest = cell.rest.slice(1);
      }
      return y;
    });
    end(sheet, row, Math.max(top, ...ends));
  }
  part.end();
}

/** The head once more: it was read already, so only to be seen. */
function showAgain(sheet: Sheet, head: SetRow): void {
  const top = sheet.y + PADDING;
  const ends = head.map((cell) => {
    let y = top;
    for (const line of cell.lines) {
      sheet.showLine(line, leftOf(cell, line), y);
      y += heightOf(line);
    }
    return y;
  });
  end(sheet, head, Math.max(top, ...ends));
}

const leftOf = (cell: SetCell, line: Line): number => cell.x + (cell.right ? cell.width - widthOf(line) : 0);

/** The line under a row. */
function end(sheet: Sheet, row: SetRow, bottom: number): void {
  const [first, last] = [row[0]!, row.at(-1)!];
  sheet.y = bottom + PADDING;
  sheet.decorate((document) =>
    document
      .moveTo(first.x, sheet.y)
      .lineTo(last.x + last.width, sheet.y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke(),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
