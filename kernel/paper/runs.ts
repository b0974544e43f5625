import type { Content } from './read-html.ts';

/** Text of one look. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** Stays in one line: a badge. */
  readonly whole?: true;
  /** The place in this document that it leads to. */
  readonly goTo?: string;
}
export type Look = Omit<Run, 'text'>;

export const INK = '#1c1c1a';
export const MUTED = '#5b574d';
export const LINE = '#d8d4c8';
export const ACCENT = '#0f6b6b';
const EXAMPLE = '#6b5310';
const UNDISCLOSED = '#4a4a68';
const SMALLER = 0.85;

/** What stands in a line: its texts, each with its look. */
export const runsOf = (contents: readonly Content[], look: Look): readonly Run[] =>
  contents.flatMap((content) => {
    if (typeof content === 'string') return [{ ...look, text: content.replace(/\s+/g, ' ') }];
    const { name, attributes, children } = content;
    switch (name) {
      case 'strong':
        return runsOf(children, { ...look, bold: true });
      case 'em':
        // The badge of an example: brackets on paper for its box on the screen.
        return runsOf([`[${textOf(children)}]`], {
          ...look,
          size: look.size * SMALLER,
          colour: EXAMPLE,
          whole: true,
        });
      case 'code':
        return runsOf(children, { ...look, size: look.size * SMALLER });
      case 'a':
        return runsOf(children, { ...look, colour: ACCENT, ...goTo(attributes.href) });
      case 'span':
        return runsOf(children, { ...look, colour: UNDISCLOSED });
      case 'time':
        return runsOf(children, look);
      default:
        throw new Error(`<${name}> does not stand in a line`);
    }
  });

export const textOf = (contents: readonly Content[]): string =>
  contents.map((content) => (typeof content === 'string' ? content : textOf(content.children))).join('');

const goTo = (href = ''): { goTo?: string } => (href.startsWith('#') ? { goTo: href.slice(1) } : {});
