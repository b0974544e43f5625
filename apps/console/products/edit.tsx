import {
  CheckField,
  ErrorSummary,
  LinesField,
  SelectField,
  TextField,
  typedAmount,
  useForm,
  WritePanel,
} from '@sandglass/kit';
import { useStep } from '../frame/act-form.tsx';
import { useWords } from '../words/words.ts';
import { changed, FIELDS, flat, GRADE_FIELDS, type Wrong, wrongIn } from './fields.ts';
import { usePlaces } from './place.ts';
import type { Document } from './shape.ts';

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
  const sentenceOf = (of: Wrong): string =>
    of.wrong === 'number'
      ? say('products.wrong.number', { from: of.from, to: of.to })
      : say(`products.wrong.${of.wrong}`);
  const write = useStep(`${at}/propose`, onLeave);
  const field = (id: string) => ({
    id,
    label: nameOf(id, document),
    error: form.errors?.[id],
    value: form.values[id] ?? '',
    onChange: (value: string) => form.set(id, value),
  });
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
          {FIELDS.map((of) => {
            const common = field(of.path);
            if (of.kind === 'check')
              return (
                <CheckField
                  key={of.path}
                  id={common.id}
                  label={common.label}
                  checked={common.value === 'true'}
                  onChange={(checked) => common.onChange(String(checked))}
                />
              );
            if (of.kind === 'choice')
              return (
                <SelectField
                  key={of.path}
                  {...common}
                  choices={of.choices.map((value) => ({ value, label: say(`products.choice.${value}`) }))}
                />
              );
            if (of.kind === 'amount')
              return <TextField key={of.path} {...common} before="¥" inputMode="decimal" />;
            return (
              <TextField key={of.path} {...common} inputMode={of.kind === 'number' ? 'numeric' : 'text'} />
            );
          })}
          {gradePlaces(document).map((place) => (
            <TextField key={place} {...field(place)} inputMode="numeric" />
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

const gradePlaces = (document: Document): readonly string[] =>
  [...flat(document).keys()].filter((place) =>
    GRADE_FIELDS.some((member) => place.startsWith('granting.grades.') && place.endsWith(`.${member}`)),
  );

/** Every field with what the document says; a choice that it does not say is the first. */
function opened(document: Document): Record<string, string> {
  const said = flat(document);
  return Object.fromEntries([
    ...FIELDS.map((of) => [of.path, said.get(of.path) ?? (of.kind === 'choice' ? of.choices[0] : '')]),
    ...gradePlaces(document).map((place) => [place, said.get(place) ?? '']),
  ]);
}

/** Amounts as the door takes them, everything without blanks around it. */
function typed({ reason: _, ...values }: Readonly<Record<string, string>>): Record<string, string> {
  const amounts: readonly string[] = FIELDS.filter(({ kind }) => kind === 'amount').map(({ path }) => path);
  return Object.fromEntries(
    Object.entries(values).map(([place, text]) => [
      place,
      amounts.includes(place) ? (typedAmount(text) ?? text) : text.trim(),
    ]),
  );
}
