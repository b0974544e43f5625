import { contents, footers } from './around.ts';
import { printAll } from './flow.ts';
import { readHtml } from './read-html.ts';
import { PAGE, Sheet } from './sheet.ts';

/** A document as it is ordered: plain data, so that another thread may print it. */
export interface Paper {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** Its date, in milliseconds since 1970; the clock has no say in the bytes. */
  readonly at: number;
  /** What stands first, as the escaping template writes it: headings, paragraphs, lists, terms, tables. */
  readonly head: string;
  /** The list of contents between head and body, where there is one. */
  readonly contents?: {
    readonly heading: string;
    readonly titles: readonly { readonly id: string; readonly title: string }[];
  };
  readonly body: string;
  /** At the foot of each page, beside its number. */
  readonly footers: readonly string[];
}

/** Prints somewhere: in this thread, or in one of its own. */
export type PrintPaper = (paper: Paper) => Promise<Uint8Array>;

/** A document as PDF, tagged for screen readers (PDF/UA). The same document gives the same bytes. */
export const printPaper: PrintPaper = async (paper) => {
  const { title, lang, author, subject, keywords, at } = paper;
  const date = new Date(at);
  const sheet = new Sheet({
    title,
    lang,
    info: {
      Author: author,
      Subject: subject,
      Keywords: keywords,
      Creator: 'Sandglass',
      Producer: 'Sandglass',
      CreationDate: date,
      ModDate: date,
    },
  });
  const pages: Uint8Array[] = [];
  sheet.document.on('data', (bytes: Uint8Array) => pages.push(bytes));
  const ended = new Promise((resolve) => sheet.document.on('end', resolve));
  const place = { within: sheet.root, x: PAGE.margin, width: PAGE.width - 2 * PAGE.margin };
  printAll(sheet, readHtml(paper.head), place);
  const list = paper.contents;
  const fillContents = list === undefined ? undefined : contents(sheet, place, list.titles, list.heading);
  printAll(sheet, readHtml(paper.body), place);
  fillContents?.();
  sheet.root.end();
  footers(sheet, paper.footers);
  sheet.document.end();
  await ended;
  return Buffer.concat(pages);
};
