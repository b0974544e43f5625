import { type Html, html } from '@sandglass/paper/html';
import type { SchemaNode } from '../schema/node.ts';
import { dateIn, figureIn, regionIn } from './figures.ts';
import { nameOf, type Reader } from './reader.ts';
import { textIn } from './text.ts';
import { words } from './words.ts';

/** Values that are shown in a line, by the shape that their schema gives them. */
export function leafHtml(node: SchemaNode, value: string | number | boolean, reader: Reader): Html {
  const { locale } = reader;
  if (typeof value === 'boolean') return html`${words[value ? 'yes' : 'no'][locale]}`;
  if (typeof value === 'number') return html`${figureIn(value, locale)}`;
  const word = node['x-words']?.[value];
  if (word !== undefined) return html`${word[locale]}`;
  switch (node['x-shape']) {
    case 'code':
      return html`<code>${value}</code>`;
    case 'institution':
      return html`${nameOf(reader.declaration.innovation.institutions, value, locale)}`;
    case 'appendix':
      return html`<a href="#appendix-${value}">${titleOf(reader, value)}</a>`;
    case 'date':
      return html`<time datetime="${value}">${dateIn(value, locale)}</time>`;
    case 'region':
      return html`${regionIn(value, locale)}`;
    case 'decimal':
      return html`${figureIn(value, locale)}`;
    default:
      return html`${value}`;
  }
}

export const isLeaf = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const titleOf = ({ declaration, locale }: Reader, id: string): string => {
  const title = declaration.appendices.find((appendix) => appendix.id === id)?.title;
  return title === undefined ? id : textIn(title, locale);
};
