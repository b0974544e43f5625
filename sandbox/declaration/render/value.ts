import { type Html, html } from '@sandglass/paper/html';
import { childNode, type SchemaNode } from '../schema/node.ts';
import { isUndisclosed, type Text } from '../schema/text.ts';
import { isLeaf, leafHtml } from './leaf.ts';
import type { Reader } from './reader.ts';
import { tableHtml } from './table.ts';
import { exampleBadge, textHtml, undisclosedHtml } from './text.ts';

/** More columns than this read better as a list. */
const COLUMNS_MAX = 4;

type Fields = Readonly<Record<string, unknown>>;

/** Any part of a declaration, by its schema: so that what the schema asks for is always on the page. */
export function valueHtml(node: SchemaNode, value: unknown, reader: Reader): Html {
  if (isUndisclosed(value)) return undisclosedHtml(value, reader.locale);
  const disclosed = node.else ?? node;
  if (isText(disclosed, value)) return textHtml(value, reader.locale);
  if (isLeaf(value)) return leafHtml(disclosed, value, reader);
  if (Array.isArray(value)) return listHtml(disclosed, value, reader);
  return isFields(value) ? fieldsHtml(disclosed, value, reader) : html``;
}

/** A section without its own mark, which stands in its heading. */
export const contentHtml = (node: SchemaNode, section: object, reader: Reader): Html =>
  valueHtml(node, isFields(section) ? { ...section, example: undefined } : section, reader);

function fieldsHtml(node: SchemaNode, value: Fields, reader: Reader): Html {
  const shown = shownFields(node, value);
  const badge = value.example === true ? html`<p class="marked">${exampleBadge(reader.locale)}</p>` : html``;
  const entries = shown.map(
    ([name, child]) =>
      html`<dt>${child['x-label']?.[reader.locale]}</dt><dd>${valueHtml(child, value[name], reader)}</dd>`,
  );
  return html`${badge}<dl>${entries}</dl>`;
}

function listHtml(node: SchemaNode, items: readonly unknown[], reader: Reader): Html {
  const item = node.items ?? {};
  const records = items.filter(isFields);
  if (records.length < items.length || item['x-shape'] === 'text') return linesHtml(item, items, reader);
  const columns = columnsOf(item);
  return columns === undefined
    ? cardsHtml(item, records, reader)
    : recordsHtml(node['x-label']?.[reader.locale], columns, records, reader);
}

/** Texts one below the other; short values in one line. */
function linesHtml(item: SchemaNode, items: readonly unknown[], reader: Reader): Html {
  const parts = items.map((one) => valueHtml(item, one, reader));
  if (item['x-shape'] !== 'text') {
    const mark = reader.locale === 'en' ? ', ' : '、';
    return html`${parts.map((part, at) => html`${at === 0 ? '' : mark}${part}`)}`;
  }
  return items.length === 1 ? html`${parts}` : html`<ol>${parts.map((part) => html`<li>${part}</li>`)}</ol>`;
}

const cardsHtml = (item: SchemaNode, records: readonly Fields[], reader: Reader): Html =>
  html`${records.map((record) => html`<div class="card">${fieldsHtml(item, record, reader)}</div>`)}`;

type Field = readonly [name: string, node: SchemaNode];

function recordsHtml(
  label: string | undefined,
  fields: readonly Field[],
  records: readonly Fields[],
  reader: Reader,
): Html {
  const rows = records.map((record) => ({
    cells: fields.map(([name, node], at) => {
      const cell = record[name] === undefined ? html`` : valueHtml(node, record[name], reader);
      const badge = at === 0 && record.example === true ? exampleBadge(reader.locale) : html``;
      return html`${cell}${badge}`;
    }),
  }));
  const columns = fields.map(([, node]) => ({ head: node['x-label']?.[reader.locale] }));
  return tableHtml(label, columns, rows);
}

/** The columns of a list whose items are few plain fields; undefined where cards read better. */
function columnsOf(item: SchemaNode): readonly Field[] | undefined {
  const columns = Object.entries(item.properties ?? {}).filter(([name]) => name !== 'example');
  const plain = columns.every(([, node]) => {
    const disclosed = node.else ?? node;
    return (
      disclosed['x-shape'] === 'text' || (disclosed.items === undefined && disclosed.properties === undefined)
    );
  });
  return plain && columns.length <= COLUMNS_MAX ? columns : undefined;
}

const shownFields = (node: SchemaNode, value: Fields): readonly Field[] =>
  Object.keys(node.properties ?? {}).flatMap((name) => {
    const child = childNode(node, name);
    return name === 'example' || value[name] === undefined || child === undefined
      ? []
      : [[name, child] as const];
  });

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (node: SchemaNode, value: unknown): value is Text =>
  node['x-shape'] === 'text' && isFields(value);
