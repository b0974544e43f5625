import { fileURLToPath } from 'node:url';
import { fonts } from '@embedpdf/fonts-sc';
import PDFDocument from 'pdfkit';
import { type Line, linesOf, type Measure, type Piece } from './lines.ts';
import type { Look, Run } from './runs.ts';

/** A part of the document as a reader's software knows it: PDF's structure tree. */
export type Part = PDFKit.PDFStructureElement;
export type Tag = 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'Lbl' | 'LBody' | 'TH' | 'TD' | 'TOCI';

export const PAGE = { width: 595.28, height: 841.89, margin: 56, foot: 70 } as const;
export const LINE_HEIGHT = 1.55;
/** Where the letters stand in their line, from its top, in parts of its height. */
const BASELINE = 0.72;

const fontFile = (weight: number): string => {
  const { file } = fonts.find((font) => font.weight === weight)!;
  return fileURLToPath(new URL(`../fonts/${file}`, import.meta.resolve('@embedpdf/fonts-sc')));
};
const FONTS = { regular: fontFile(400), bold: fontFile(700) } as const;

const SPACES = /[\u2000-\u200a\u202f\u205f]/g;
const UNSEEN = /[\u200b-\u200f\u2060\ufeff]/g;
interface Glyphs {
  hasGlyphForCodePoint(code: number): boolean;
}

/** The pages and how far down they are filled; lengths in points. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly root: Part;
  /** On which page each heading stands. */
  readonly pages = new Map<string, number>();
  y: number = PAGE.margin;

  /** Quotation marks are as wide as a Han character, but not in English. */
  readonly #features: PDFKit.Mixins.OpenTypeFeatures[];

  constructor(options: {
    readonly title: string;
    readonly lang: string;
    readonly info: PDFKit.DocumentInfo;
  }) {
    this.document = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      displayTitle: true,
      lang: options.lang,
      info: { Title: options.title, ...options.info },
    });
    this.document.registerFont('regular', FONTS.regular).registerFont('bold', FONTS.bold);
    this.#features = options.lang === 'en' ? ['pwid'] : [];
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  readonly measure: Measure = (text, look) =>
    this.#look(look).widthOfString(text, { features: this.#features });

  lines(runs: readonly Run[], width: number): readonly Line[] {
    const drawn = runs.map((run) => ({ ...run, text: this.#drawable(run.text) }));
    return linesOf(drawn, width, this.measure);
  }

  /** A character that the font does not have is named by its code point, never an empty box. */
  #drawable(text: string): string {
    const { font } = (this.document.font('regular') as unknown as { _font: { font: Glyphs } })._font;
    return Array.from(text.replace(SPACES, ' ').replace(UNSEEN, ''), (character) => {
      const code = character.codePointAt(0)!;
      return font.hasGlyphForCodePoint(code) ? character : `[U+${code.toString(16).toUpperCase()}]`;
    }).join('');
  }

  /** What is left of this page. */
  get left(): number {
    return PAGE.height - PAGE.foot - this.y;
  }

  /** Goes on with a new page where so much does not fit any more. */
  ensure(height: number): void {
    if (this.left < height) this.turn();
  }

  turn(): void {
    this.document.addPage();
    this.y = PAGE.margin;
  }

  /** The number of this page, from 1. */
  get page(): number {
    return this.document.bufferedPageRange().count;
  }

  /** Does something on an earlier page and comes back. */
  onPage(page: number, act: () => void): void {
    const last = this.page;
    this.document.switchToPage(page - 1);
    act();
    this.document.switchToPage(last - 1);
  }

  /** Notes the page of a heading: for the contents, and for the reader's outline. */
  reached(id: string, title: string, isMain: boolean): void {
    this.pages.set(id, this.page);
    if (isMain) this.document.outline.addItem(title);
  }

  /** A new part of the document inside another. */
  part(within: Part, tag: string): Part {
    const part = this.document.struct(tag);
    within.add(part);
    return part;
  }

  /** Lines one below the other, over pages where they must. */
  write(part: Part, tag: Tag, lines: readonly Line[], x: number): void {
    for (const line of lines) {
      const height = heightOf(line);
      this.ensure(height);
      this.writeLine(part, tag, line, x, this.y);
      this.y += height;
    }
  }

  /** One line at a place, as part of what is read; what leads elsewhere is a link. */
  writeLine(part: Part, tag: Tag, line: Line, x: number, y: number): void {
    const height = heightOf(line);
    let at = x;
    for (const piece of line) {
      const { goTo } = piece;
      const into = goTo === undefined ? part : this.part(part, 'Link');
      into.add(this.document.markStructureContent(goTo === undefined ? tag : 'Link'));
      this.#draw(piece, at, y + height * BASELINE);
      this.document.endMarkedContent();
      if (goTo !== undefined) {
        // pdfkit writes a plain string as a name of PDF, a String as text.
        const described = { structParent: into, Contents: new String(piece.text) };
        this.document.goTo(at, y, piece.width, height, goTo, described as never);
        into.end();
      }
      at += piece.width;
    }
  }

  /** One line that was read already, or is no part of the text: a repeated head, a page number. */
  showLine(line: Line, x: number, y: number): void {
    let at = x;
    this.decorate(() => {
      for (const piece of line) {
        this.#draw(piece, at, y + heightOf(line) * BASELINE);
        at += piece.width;
      }
    });
  }

  #draw(piece: Piece, x: number, y: number): void {
    this.#look(piece).text(piece.text, x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
      features: this.#features,
    });
  }

  /** A rule or a box: nothing to read. */
  decorate(draw: (document: PDFKit.PDFDocument) => unknown): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw(this.document);
    this.document.endMarkedContent();
  }

  #look({ size, bold, colour }: Look): PDFKit.PDFDocument {
    return this.document
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(colour);
  }
}

export const heightOf = (line: Line): number => Math.max(...line.map(({ size }) => size)) * LINE_HEIGHT;
export const heightOfAll = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + heightOf(line), 0);
