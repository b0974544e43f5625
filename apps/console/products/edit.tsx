import { ErrorSummary, LinesField, typedAmount, useForm, WritePanel } from '@sandglass/kit';
import { STEPS_MAX } from '@sandglass/lending/product';
import { useStep } from '../frame/act-form.tsx';
import { useWords } from '../words/words.ts';
import { changed, filledSteps, opened } from './document.ts';
import {
  FIELDS,
  fieldOf,
  GRADE_FIELDS,
  GRADES,
  gradePlace,
  orderPlace,
  SECTIONS,
  STEP_FIELDS,
  stepPlace,
} from './fields.ts';
import { FormSection } from './form-section.tsx';
import { TOLD } from './parts.ts';
import { usePlaces } from './place.ts';
import { ProductField } from './product-field.tsx';
import type { Document } from './shape.ts';
import { type Wrong, wrongIn } from './wrong.ts';

interface Props {
  readonly document: Document;
  readonly at: string;
  readonly onLeave: () => void;
}

/** The next version of a product as fields; what is wrong is said at its field, before it is sent. */
export function EditProduct({ document, at, onLeave }: Props) {
  const say = useWords();
  const { nameOf } = usePlaces();
  const form = useForm<Record<string, string>>({ ...opened(document), reason: '' }, (values) => {
    const wrong = wrongIn(document, typed(values));
    const errors = Object.fromEntries(Object.entries(wrong).map(([place, of]) => [place, sentenceOf(of)]));
    return values.reason?.trim() === '' ? { ...errors, reason: say('dialog.needReason') } : errors;
  });
  const sentenceOf = (of: Wrong): string => {
    if (of.wrong === 'number') return say('products.wrong.number', { from: of.from, to: of.to });
    return of.wrong === 'unfit' ? say(`products.wrong.unfit.${of.term}`) : say(`products.wrong.${of.wrong}`);
  };
  const write = useStep(`${at}/propose`, onLeave);
  const field = (id: string) => ({
    id,
    label: nameOf(id, document),
    error: form.errors?.[id],
    value: form.values[id] ?? '',
    onChange: (value: string) => form.set(id, value),
  });
  const fields = (places: readonly string[], choices?: readonly string[]) =>
    places.map((place) => <ProductField key={place} {...field(place)} choices={choices} />);
  const leave = (
    <button type="button" className="sg-button sg-plain" onClick={onLeave}>
      {say('dialog.cancel')}
    </button>
  );
  return (
    <section className="c-card" aria-labelledby="edit">
      <h2 id="edit">{say('products.edit')}</h2>
      <p className="c-soft">{say('products.editMeans')}</p>
      <WritePanel write={write} leave={leave}>
        <form
          className="c-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ reason = '', ...values }) =>
              write.send(`${at}/propose`, {
                document: changed(document, typed(values)),
                reason: reason.trim(),
              }),
            );
          }}
        >
          <ErrorSummary errors={form.errors} refusals={form.refusals} />
          {SECTIONS.map((name) => (
            <FormSection key={name} name={name}>
              {fields(FIELDS.filter(({ section }) => section === name).map(({ path }) => path))}
              {name === 'repayment' && form.values['terms.form'] === 'step' && (
                <FormSection name="steps">{fields(stepPlaces(form.values))}</FormSection>
              )}
              {name === 'repayment' && (
                <FormSection name="order">
                  {fields(
                    ORDER.map((_, n) => orderPlace(n)),
                    ORDER,
                  )}
                </FormSection>
              )}
              {name === 'granting' && <FormSection name="grades">{fields(GRADE_PLACES)}</FormSection>}
            </FormSection>
          ))}
          <LinesField {...field('reason')} label={say('dialog.reason')} rows={3} />
          <div className="sg-actions">
            <button type="submit" className="sg-button sg-primary">
              {say('rules.propose')}
            </button>
            {leave}
          </div>
        </form>
      </WritePanel>
    </section>
  );
}

const ORDER = TOLD['terms.repaymentOrder'];
const GRADE_PLACES = GRADES.flatMap((grade) => GRADE_FIELDS.map((member) => gradePlace(grade, member)));

/** The stages that are filled in, and one more to fill. */
function stepPlaces(values: Readonly<Record<string, string>>): string[] {
  const shown = Math.min((filledSteps(values).at(-1) ?? -1) + 2, STEPS_MAX);
  return Array.from({ length: shown }, (_, n) => n).flatMap((n) =>
    STEP_FIELDS.map((member) => stepPlace(n, member)),
  );
}

/** Amounts as the door takes them, everything without blanks around it. */
function typed({ reason: _, ...values }: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([place, text]) => [
      place,
      fieldOf(place)?.kind === 'amount' ? (typedAmount(text) ?? text) : text.trim(),
    ]),
  );
}
