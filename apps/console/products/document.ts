import { STEPS_MAX } from '@sandglass/lending/product';
import {
  FIELDS,
  fieldOf,
  GRADE_FIELDS,
  GRADES,
  gradePlace,
  orderPlace,
  STEP_FIELDS,
  stepPlace,
} from './fields.ts';
import { TOLD } from './parts.ts';
import type { Document } from './shape.ts';

/** What stands in the form, by place. */
export type Values = Readonly<Record<string, string>>;

const isTree = (of: unknown): of is Document => typeof of === 'object' && of !== null;

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

/** The form as it opens: every field with what the document says, or what it means that it says nothing. */
export function opened(document: Document): Record<string, string> {
  const said = flat(document);
  const grades = gradesOf(document);
  return Object.fromEntries([
    ...FIELDS.map(({ path }) => [path, said.get(path) ?? fieldOf(path)?.absent ?? '']),
    ...[...said].filter(([place]) => /^terms\.(steps|repaymentOrder)\./.test(place)),
    ...GRADES.flatMap((letter) =>
      GRADE_FIELDS.map((member) => [
        gradePlace(letter, member),
        String(grades.find(({ grade }) => grade === letter)?.[member] ?? ''),
      ]),
    ),
  ]);
}

/** A document with what the form says: a field that is empty takes its member away. */
export function changed(document: Document, values: Values): Document {
  const single = FIELDS.reduce((of, { path }) => {
    const [before, text = ''] = [flat(document).get(path), values[path]];
    if (text === before) return of;
    // Nothing is added that says what its absence says.
    const isGone = text === '' || text === fieldOf(path)?.absent;
    return put(of, path.split('.'), isGone ? undefined : typedValue(path, text));
  }, document);
  const stepped = put(
    single,
    ['terms', 'steps'],
    values['terms.form'] === 'step' ? stepsOf(values) : undefined,
  );
  const ordered = put(stepped, ['terms', 'repaymentOrder'], orderOf(values));
  return put(ordered, ['granting', 'grades'], regraded(document, values));
}

/** The stages that are filled in; undefined where none is. */
function stepsOf(values: Values) {
  const steps = filledSteps(values).map((n) =>
    Object.fromEntries(STEP_FIELDS.map((member) => [member, Number(values[stepPlace(n, member)])])),
  );
  return steps.length === 0 ? undefined : steps;
}

/** The numbers of the stages that anything is typed in. */
export const filledSteps = (values: Values): number[] =>
  Array.from({ length: STEPS_MAX }, (_, n) => n).filter((n) =>
    STEP_FIELDS.some((member) => (values[stepPlace(n, member)] ?? '') !== ''),
  );

const orderOf = (values: Values): string[] =>
  TOLD['terms.repaymentOrder'].map((_, n) => values[orderPlace(n)] ?? '');

type Grade = { readonly grade: string } & Partial<Readonly<Record<(typeof GRADE_FIELDS)[number], unknown>>>;
const gradesOf = ({ granting }: Document): readonly Grade[] =>
  isTree(granting) && Array.isArray(granting.grades) ? (granting.grades as Grade[]) : [];

/** Grades stay where they stand; one without figures is gone, and a new one comes behind. */
function regraded(document: Document, values: Values): readonly Grade[] {
  const before = gradesOf(document).map(({ grade }) => grade);
  return [...before, ...GRADES.filter((grade) => !before.includes(grade))]
    .filter((grade) => values[gradePlace(grade, 'sharePercent')] !== '')
    .map((grade) => ({
      grade,
      ...Object.fromEntries(
        GRADE_FIELDS.map((member) => [member, Number(values[gradePlace(grade, member)])]),
      ),
    }));
}

function put(of: unknown, [name = '', ...rest]: readonly string[], value: unknown): Document {
  const tree = isTree(of) ? of : {};
  const next = rest.length === 0 ? value : put(tree[name], rest, value);
  const { [name]: _, ...others } = tree;
  const isGone =
    next === undefined || (isTree(next) && !Array.isArray(next) && Object.keys(next).length === 0);
  return isGone ? others : { ...tree, [name]: next };
}

function typedValue(path: string, text: string): unknown {
  const kind = fieldOf(path)?.kind;
  if (kind === 'check') return text === 'true';
  return kind === 'number' || path === 'terms.everyMonths' ? Number(text) : text;
}
