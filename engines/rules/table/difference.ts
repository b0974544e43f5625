import type { Sentence } from '@sandglass/operations';
import type { RuleSchema } from './schema.ts';
import type { RuleRow, RuleTable } from './table.ts';
import { joined, termWords, valueWords } from './words.ts';

export interface RowDifference {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly row: string;
  /** Place in the older and the newer table, counted from 1; null where it is not there. */
  readonly from: number | null;
  readonly to: number | null;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
}

/** What changed between two tables, row by row, in words. Where every row speaks, a mere move says nothing. */
export function differencesOf(
  schema: RuleSchema,
  before: RuleTable | undefined,
  after: RuleTable,
): RowDifference[] {
  const [older, newer] = [placed(before), placed(after)];
  const kept = [...newer.keys()].filter((id) => older.has(id));
  const order = [...older.keys()].filter((id) => newer.has(id));
  const found: RowDifference[] = [];
  for (const [id, { row, at }] of newer) {
    const was = older.get(id);
    const words = rowWords(schema, row);
    if (was === undefined) {
      found.push({ kind: 'added', row: id, from: null, to: at, before: null, after: words });
      continue;
    }
    const wasWords = rowWords(schema, was.row);
    if (wasWords.en !== words.en) {
      found.push({ kind: 'changed', row: id, from: was.at, to: at, before: wasWords, after: words });
    } else if (schema.hitPolicy === 'first' && kept.indexOf(id) !== order.indexOf(id)) {
      found.push({ kind: 'moved', row: id, from: was.at, to: at, before: wasWords, after: words });
    }
  }
  for (const [id, { row, at }] of older) {
    if (newer.has(id)) continue;
    found.push({ kind: 'removed', row: id, from: at, to: null, before: rowWords(schema, row), after: null });
  }
  return found;
}

const placed = (table: RuleTable | undefined) =>
  new Map((table?.rows ?? []).map((row, n) => [row.id, { row, at: n + 1 }]));

const always: Sentence = { 'zh-Hans': '任何情形', 'zh-Hant': '任何情形', en: 'in every case' };
const and: Sentence = { 'zh-Hans': '，且', 'zh-Hant': '，且', en: ' and ' };
const comma: Sentence = { 'zh-Hans': '，', 'zh-Hant': '，', en: ', ' };
const LEADS_TO = ' → ';

/** All conditions of a row in words: “years in business: less than 2 years and …”. */
export function rowTerms({ inputs }: RuleSchema, { when }: RuleRow): Sentence {
  const terms = inputs.flatMap((input) => termWords(input, when[input.name] ?? { kind: 'any' }) ?? []);
  return terms.length === 0 ? always : joined(terms, and);
}

/** A row in words: “years in business: less than 2 years → business too young”. */
export function rowWords(schema: RuleSchema, row: RuleRow): Sentence {
  const results = schema.outputs.map((output) => valueWords(output, row.says[output.name] ?? ''));
  return joined([rowTerms(schema, row), joined(results, comma)], LEADS_TO);
}
