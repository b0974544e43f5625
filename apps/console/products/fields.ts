import { crossedBound, PRODUCT_BOUNDS, type ProductDocument, unfitTerm } from '@sandglass/lending/product';

/** What of a product staff change by fields; its form, steps, order, price and renewal are changed by document alone. */
export const FIELDS = [
  { path: 'title.zh-Hans', kind: 'text' },
  { path: 'title.zh-Hant', kind: 'text' },
  { path: 'title.en', kind: 'text' },
  { path: 'offered', kind: 'check' },
  { path: 'minimum', kind: 'amount' },
  { path: 'maximum', kind: 'amount' },
  { path: 'drawMinimum', kind: 'amount' },
  { path: 'spreadBps', kind: 'number' },
  { path: 'termMin', kind: 'number' },
  { path: 'termMax', kind: 'number' },
  { path: 'offerDays', kind: 'number' },
  { path: 'limitMonths', kind: 'number' },
  { path: 'revolving', kind: 'check' },
  { path: 'terms.penaltyPercent', kind: 'number' },
  { path: 'terms.graceDays', kind: 'number' },
  { path: 'terms.principalFirstAfterDays', kind: 'number' },
  { path: 'terms.interestOnlyPeriods', kind: 'number', optional: true },
  { path: 'terms.prepaymentFee.bps', kind: 'number', optional: true },
  { path: 'terms.prepaymentFee.withinMonths', kind: 'number', optional: true },
  { path: 'terms.repricing', kind: 'choice', choices: ['none', 'january', 'anniversary'] },
  { path: 'terms.prepayment', kind: 'choice', choices: ['reduce-instalment', 'reduce-term'] },
  { path: 'granting.turnoverPercent', kind: 'number' },
] as const satisfies readonly {
  readonly path: string;
  readonly kind: 'text' | 'check' | 'amount' | 'number' | 'choice';
  readonly optional?: true;
  readonly choices?: readonly string[];
}[];
export type FieldPath = (typeof FIELDS)[number]['path'];

/** Fields of a grade, which a product has one or none of each. */
export const GRADE_FIELDS = ['sharePercent', 'spreadBps'] as const;

type Tree = { readonly [name: string]: unknown };
const isTree = (of: unknown): of is Tree => typeof of === 'object' && of !== null;

/** Each value of a document by its place, as text; what is absent has no place. */
export function flat(of: unknown, place = ''): ReadonlyMap<string, string> {
  if (!isTree(of)) return new Map([[place, String(of)]]);
  return new Map(
    Object.entries(of).flatMap(([name, value]) =>
      value === undefined ? [] : [...flat(value, place === '' ? name : `${place}.${name}`)],
    ),
  );
}

/** Where two versions differ; null: it is not there. */
export function differences(before: unknown, after: unknown) {
  const [was, is] = [flat(before ?? {}), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((place) => was.get(place) !== is.get(place))
    .map((place) => ({ place, before: was.get(place) ?? null, after: is.get(place) ?? null }));
}

/** The bounds of a number; a grade's number has no place of its own in them. */
export function boundsOf(path: string): readonly [number, number] | undefined {
  const place = path.replace(/\.grades\.\d+\./, '.grades.');
  return Object.entries(PRODUCT_BOUNDS).find(([known]) => known === place)?.[1];
}

/** A document with other values at some places: a text that is empty takes its member away. */
export function changed(document: Tree, values: Readonly<Record<string, string>>): Tree {
  return Object.entries(values).reduce((of, [path, text]) => {
    const before = flat(document).get(path);
    // Nothing is added that says what its absence says.
    if (before === undefined && (text === '' || text === 'none')) return of;
    return put(of, path.split('.'), text === '' ? undefined : typedValue(path, text));
  }, document);
}

function put(of: unknown, [name = '', ...rest]: readonly string[], value: unknown): Tree {
  if (Array.isArray(of))
    return of.map((one, n) => (String(n) === name ? put(one, rest, value) : one)) as unknown as Tree;
  const tree = isTree(of) ? of : {};
  const next = rest.length === 0 ? value : put(tree[name], rest, value);
  const { [name]: _, ...others } = tree;
  const isGone =
    next === undefined || (isTree(next) && !Array.isArray(next) && Object.keys(next).length === 0);
  return isGone ? others : { ...tree, [name]: next };
}

function typedValue(path: string, text: string): unknown {
  const kind = FIELDS.find((field) => field.path === path)?.kind;
  if (kind === 'check') return text === 'true';
  return kind === 'number' || boundsOf(path) !== undefined ? Number(text) : text;
}

export type Wrong =
  | { readonly wrong: 'amount' | 'crossed' | 'unfit' }
  | { readonly wrong: 'number'; readonly from: number; readonly to: number };

const AMOUNT = /^\d{1,12}\.\d{2}$/;

/** What is wrong with which field, by the rules of the door; nothing where it would let the document in. */
export function wrongIn(
  document: Tree,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, Wrong>> {
  const wrong: Record<string, Wrong> = {};
  for (const [path, text] of Object.entries(values)) {
    const bounds = boundsOf(path);
    const isOptional =
      flat(document).get(path) === undefined ||
      FIELDS.some((field) => field.path === path && 'optional' in field);
    if (bounds === undefined || (text === '' && isOptional)) continue;
    const [from, to] = bounds;
    if (!/^-?\d+$/.test(text) || Number(text) < from || Number(text) > to)
      wrong[path] = { wrong: 'number', from, to };
  }
  for (const { path, kind } of FIELDS)
    if (kind === 'amount' && !AMOUNT.test(values[path] ?? '')) wrong[path] = { wrong: 'amount' };
  if (Object.keys(wrong).length > 0) return wrong;
  const next = changed(document, values) as unknown as ProductDocument;
  const crossed = crossedBound(next);
  if (crossed !== undefined) return { [crossed]: { wrong: 'crossed' } };
  const unfit = unfitTerm(next);
  if (unfit === undefined) return {};
  const place = Object.keys(values).find((path) => path.startsWith(`terms.${unfit}`)) ?? 'termMin';
  return { [place]: { wrong: 'unfit' } };
}
