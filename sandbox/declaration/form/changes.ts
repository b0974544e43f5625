import { type Change, difference } from '../difference.ts';
import { valueHtml } from '../render/value.ts';
import type { Declaration } from '../schema/declaration.ts';
import { childNode, ROOT, type SchemaNode } from '../schema/node.ts';
import { type Locale, sentence } from '../words/locale.ts';

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
  difference(before as Declaration, after as Declaration).map((change) =>
    toldChange(change, { before: before as Declaration, after: after as Declaration }, locale),
  );

export function toldChange(
  change: Change,
  documents: { readonly before: Declaration; readonly after: Declaration },
  locale: Locale,
): ToldChange {
  const { nodes, place } = placeOf(change.path, locale);
  const node = nodes.at(-1) ?? {};
  const shown = (value: unknown, declaration: Declaration): string =>
    value === undefined ? '' : valueHtml(node, value, { declaration, locale }).text;
  return {
    kind: change.kind,
    path: change.path,
    place,
    old: shown(change.old, documents.before),
    new: shown(change.new, documents.after),
  };
}

/** `limits[customers].maximum` as "Limits › customers › Maximum". */
function placeOf(
  path: string,
  locale: Locale,
): { readonly nodes: readonly SchemaNode[]; readonly place: string } {
  const nodes: SchemaNode[] = [];
  const names: string[] = [];
  let node: SchemaNode | undefined = ROOT;
  for (const [, item, field] of path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)) {
    node = node && (item === undefined ? childNode(node, field ?? '') : (node.else ?? node).items);
    const words = node?.['x-label']?.[locale];
    if (item === undefined) names.push(words ?? field ?? '');
    else names.push(/^\d+$/.test(item) ? nth[locale].replace('{n}', String(Number(item) + 1)) : item);
    if (node !== undefined) nodes.push(node);
  }
  return { nodes, place: names.join(' › ') };
}
