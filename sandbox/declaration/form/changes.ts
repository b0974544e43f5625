import { type Change, difference } from '../difference.ts';
import type { Reader } from '../render/reader.ts';
import { valueHtml } from '../render/value.ts';
import type { Declaration } from '../schema/declaration.ts';
import { childNode, ROOT, type SchemaNode } from '../schema/node.ts';
import { type Locale, sentence } from '../words/locale.ts';
import { isRecord } from './draft.ts';

/** A change as a person reads it: the place in the field's own terms, both values as the page shows them, as HTML. */
export interface ToldChange {
  readonly kind: Change['kind'];
  /** As `difference` gives it. */
  readonly path: string;
  readonly place: string;
  readonly old: string;
  readonly new: string;
}

const nth = sentence('第 {n} 项', '第 {n} 項', 'item {n}');

/** What one version, or draft, changes against another, in words. */
export const changesInWords = (before: object, after: object, locale: Locale): readonly ToldChange[] =>
  difference(before as Declaration, after as Declaration).map((change) => {
    const { old, ...told } = toldChange({ ...change, new: undefined }, before, locale);
    return { ...told, old, new: toldChange({ ...change, old: undefined }, after, locale).new };
  });

/** One change in words; ids in its values are looked up in a declaration. */
export function toldChange(change: Change, declaration: unknown, locale: Locale): ToldChange {
  const { node, place } = placeOf(change.path, locale);
  const reader = {
    declaration: { innovation: { institutions: [] }, appendices: [], ...listsOf(declaration) },
    locale,
  };
  const shown = (value: unknown): string =>
    value === undefined ? '' : valueHtml(node, value, reader as unknown as Reader).text;
  return { kind: change.kind, path: change.path, place, old: shown(change.old), new: shown(change.new) };
}

/** Of a draft, too, what a reference may lead to. */
function listsOf(declaration: unknown): object {
  if (!isRecord(declaration)) return {};
  const { innovation, appendices } = declaration;
  return {
    ...(isRecord(innovation) && Array.isArray(innovation.institutions) ? { innovation } : {}),
    ...(Array.isArray(appendices) ? { appendices } : {}),
  };
}

/** `limits[customers].maximum` as "Limits › customers › Maximum". */
function placeOf(path: string, locale: Locale): { readonly node: SchemaNode; readonly place: string } {
  const names: string[] = [];
  let node: SchemaNode | undefined = ROOT;
  for (const [, item, field] of path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)) {
    node = node && (item === undefined ? childNode(node, field ?? '') : (node.else ?? node).items);
    const words = node?.['x-label']?.[locale];
    if (item === undefined) names.push(words ?? field ?? '');
    else names.push(/^\d+$/.test(item) ? nth[locale].replace('{n}', String(Number(item) + 1)) : item);
  }
  return { node: node ?? {}, place: names.join(' › ') };
}
