import { crossedBound, type ProductDocument, type UnfitTerm, unfitTerm } from '@sandglass/lending/product';
import { changed, filledSteps, type Values } from './document.ts';
import {
  boundsOf,
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

export type Wrong =
  | { readonly wrong: 'text' | 'amount' | 'crossed' | 'together' | 'twice' }
  | { readonly wrong: 'unfit'; readonly term: UnfitTerm }
  | { readonly wrong: 'number'; readonly from: number; readonly to: number };
type Wrongs = Readonly<Record<string, Wrong>>;

const TEXT_MAX = 80;
const AMOUNT = /^\d{1,12}\.\d{2}$/;

/** Where it is said that a term does not fit. */
const UNFIT_AT: Readonly<Record<UnfitTerm, string>> = {
  everyMonths: 'terms.everyMonths',
  interestOnlyPeriods: 'terms.interestOnlyPeriods',
  form: 'terms.form',
  steps: stepPlace(0, 'periods'),
  prepaymentFee: 'terms.prepaymentFee.withinMonths',
  renewal: 'terms.renewal.totalMonthsMax',
};

/** What is wrong with which field, by the rules of the door; nothing where it would let the document in. */
export function wrongIn(document: Document, values: Values): Wrongs {
  const single = { ...wrongSingle(values), ...wrongTogether(values), ...wrongOrder(values) };
  if (Object.keys(single).length > 0) return single;
  const next = changed(document, values) as unknown as ProductDocument;
  const crossed = crossedBound(next);
  if (crossed !== undefined) return { [crossed]: { wrong: 'crossed' } };
  const term = unfitTerm(next);
  return term === undefined ? {} : { [UNFIT_AT[term]]: { wrong: 'unfit', term } };
}

/** Each field by itself. */
function wrongSingle(values: Values): Wrongs {
  const inLists = [...filledSteps(inUse(values)).map(stepPlaces), ...GRADES.map(gradePlaces)].flat();
  const places = [...FIELDS.map(({ path }): string => path), ...inLists];
  return Object.fromEntries(
    places.flatMap((place) => {
      const text = values[place] ?? '';
      const isOptional = fieldOf(place)?.optional === true || inLists.includes(place);
      const wrong = text === '' && isOptional ? undefined : wrongText(place, text);
      return wrong === undefined ? [] : [[place, wrong]];
    }),
  );
}

function wrongText(place: string, text: string): Wrong | undefined {
  const kind = fieldOf(place)?.kind ?? 'number';
  if (kind === 'text') return text === '' || text.length > TEXT_MAX ? { wrong: 'text' } : undefined;
  if (kind === 'amount') return AMOUNT.test(text) ? undefined : { wrong: 'amount' };
  const bounds = boundsOf(place);
  if (bounds === undefined) return undefined;
  const [from, to] = bounds;
  const fits = /^-?\d+$/.test(text) && Number(text) >= from && Number(text) <= to;
  return fits ? undefined : { wrong: 'number', from, to };
}

/** What is asked for whole or not at all: the fee, renewal, the price, a step, a grade. */
function wrongTogether(values: Values): Wrongs {
  const under = (place: string) =>
    FIELDS.map(({ path }): string => path).filter((of) => of.startsWith(place));
  const wholes = [
    under('terms.prepaymentFee.'),
    under('terms.renewal.'),
    under('granting.price.'),
    ...filledSteps(inUse(values)).map(stepPlaces),
    ...GRADES.map(gradePlaces),
  ];
  const isEmpty = (place: string) => (values[place] ?? '') === '';
  return Object.fromEntries(
    wholes
      .filter((places) => !places.every(isEmpty))
      .flatMap((places) => places.filter(isEmpty).map((place) => [place, { wrong: 'together' }])),
  );
}

/** A payment pays each thing once. */
function wrongOrder(values: Values): Wrongs {
  const order = TOLD['terms.repaymentOrder'].map((_, n) => values[orderPlace(n)]);
  return Object.fromEntries(
    order.flatMap((of, n) => (order.indexOf(of) < n ? [[orderPlace(n), { wrong: 'twice' }]] : [])),
  );
}

/** Steps of another form are not looked at: they go. */
const inUse = (values: Values): Values => (values['terms.form'] === 'step' ? values : {});

const stepPlaces = (n: number): string[] => STEP_FIELDS.map((member) => stepPlace(n, member));
const gradePlaces = (grade: string): string[] => GRADE_FIELDS.map((member) => gradePlace(grade, member));
