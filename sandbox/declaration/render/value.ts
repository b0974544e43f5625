import { childNode, type SchemaNode } from '../schema/node.ts';
import { isUndisclosed, type Text } from '../schema/text.ts';
import type { Locale } from '../words/locale.ts';
import { type Html, html } from './html.ts';
import { isLeaf, leafHtml } from './leaf.ts';
import { exampleBadge, textHtml, undisclosedHtml } from './text.ts';

/** More columns than this read better as a list. */
const COLUMNS_MAX = 4;

type Fields = Readonly<Record<string, unknown>>;

/** Any part of a declaration, by its schema: so that what the schema asks for is always on the page. */
export function valueHtml(node: SchemaNode, value: unknown, locale: Locale): Html {
  if (isUndisclosed(value)) return undisclosedHtml(value, locale);
  const disclosed = node.else ?? node;
  if (isText(disclosed, value)) return textHtml(value, locale);
  if (isLeaf(value)) return leafHtml(disclosed, value, locale);
  if (Array.isArray(value)) return listHtml(disclosed, value, locale);
  return isFields(value) ? fieldsHtml(disclosed, value, locale) : html``;
}

function fieldsHtml(node: SchemaNode, value: Fields, locale: Locale): Html {
  const shown = shownFields(node, value);
  const badge = value.example === true ? html`<p class="marked">${exampleBadge(locale)}</p>` : html``;
  const entries = shown.map(
    ([name, child]) =>
      html`<dt>${child['x-label']?.[locale]}</dt><dd>${valueHtml(child, value[name], locale)}</dd>`,
  );
  return html`${badge}<dl>${entries}</dl>`;
}

function listHtml(node: SchemaNode, items: readonly unknown[], locale: Locale): Html {
  const item = node.items ?? {};
  const records = items.filter(isFields);
  if (records.length < items.length || item['x-shape'] === 'text') return linesHtml(item, items, locale);
  const columns = columnsOf(item);
  return columns === undefined ? cardsHtml(item, records, locale) : tableHtml(columns, records, locale);
}

/** Texts one below the other; short values in one line. */
function linesHtml(item: SchemaNode, items: readonly unknown[], locale: Locale): Html {
  const parts = items.map((one) => valueHtml(item, one, locale));
  if (item['x-shape'] !== 'text') {
    const mark = locale === 'en' ? ', ' : '、';
    return html`${parts.map((part, at) => html`${at === 0 ? '' : mark}${part}`)}`;
  }
  return items.length === 1 ? html`${parts}` : html`<ol>${parts.map((part) => html`<li>${part}</li>`)}</ol>`;
}

const cardsHtml = (item: SchemaNode, records: readonly Fields[], locale: Locale): Html =>
  html`${records.map((record) => html`<div class="card">${fieldsHtml(item, record, locale)}</div>`)}`;

type Column = readonly [name: string, node: SchemaNode];

function tableHtml(columns: readonly Column[], records: readonly Fields[], locale: Locale): Html {
  const rows = records.map((record) => {
    const cells = columns.map(([name, node], at) => {
      const cell = record[name] === undefined ? html`` : valueHtml(node, record[name], locale);
      const badge = at === 0 && record.example === true ? exampleBadge(locale) : html``;
      return html`<td>${cell}${badge}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  });
  const heads = columns.map(([, node]) => html`<th scope="col">${node['x-label']?.[locale]}</th>`);
  return html`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The columns of a list whose items are few plain fields; undefined where cards read better. */
function columnsOf(item: SchemaNode): readonly Column[] | undefined {
  const columns = Object.entries(item.properties ?? {}).filter(([name]) => name !== 'example');
  const plain = columns.every(([, node]) => {
    const disclosed = node.else ?? node;
    return (
      disclosed['x-shape'] === 'text' || (disclosed.items === undefined && disclosed.properties === undefined)
    );
  });
  return plain && columns.length <= COLUMNS_MAX ? columns : undefined;
}

const shownFields = (node: SchemaNode, value: Fields): readonly Column[] =>
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
