import { ErrorSummary, LinesField, object, useForm, useSentence, useWrite, WritePanel } from '@sandglass/kit';
import { usePilot } from '../pilot/frame.tsx';
import type { Proposal } from '../pilot/shape.ts';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';
import type { Criterion } from './criteria.ts';
import { CriterionFields } from './criterion-fields.tsx';
import { conditionOf, type JudgedField, judgementOf, linesOf, notJudged } from './judgement.ts';

interface Props {
  readonly decision: Proposal['decision'];
  readonly criteria: readonly Criterion[];
}

type Values = Readonly<Record<string, string | JudgedField>> & {
  readonly overall: string;
  readonly conditions: string;
};

/** An officer's judgement, criterion by criterion, for a second one to review. An amendment needs the reason alone. */
export function JudgeForm({ decision, criteria }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const afterStep = useAfterStep();
  const { pilot } = usePilot();
  const judged = decision === 'admit' ? criteria : [];
  const initial: Values = {
    ...Object.fromEntries(judged.map(({ id }) => [id, notJudged])),
    overall: '',
    conditions: '',
  };
  const form = useForm(initial, (values) => {
    const errors: Record<string, string> = {};
    for (const { id, title } of judged) {
      const field = fieldOf(values, id);
      const criterion = inWords(title);
      if (field.met === '') errors[`${id}-met`] = say('review.needMet', { criterion });
      if (field.reason.trim() === '') errors[`${id}-reason`] = say('review.needReason', { criterion });
    }
    if (values.overall.trim() === '') errors.overall = say('review.needOverall');
    return errors;
  });
  const write = useWrite(`propose ${pilot.id}`, object({}), afterStep);
  const send = () =>
    form.submit((values) => {
      const criteriaJudged = judged.map(({ id }) => judgementOf(id, fieldOf(values, id)));
      const conditions = linesOf(values.conditions).map(conditionOf);
      write.send(`/api/pilots/${pilot.id}/propose`, {
        decision,
        reason: values.overall.trim(),
        ...(judged.length > 0 ? { criteria: criteriaJudged } : {}),
        ...(conditions.length > 0 ? { conditions } : {}),
      });
    });
  return (
    <WritePanel write={write} leave={null}>
      <form
        className="c-form c-judge"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h3>{say(`review.decision.${decision}`)}</h3>
        {judged.length > 0 && <p>{say('review.lead')}</p>}
        <ErrorSummary errors={form.errors} refusals={form.refusals} />
        {judged.map((criterion) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            value={fieldOf(form.values, criterion.id)}
            errors={form.errors}
            onChange={(field) => form.set(criterion.id, field)}
          />
        ))}
        <div className="c-card c-stack">
          {decision === 'admit' && (
            <LinesField
              id="conditions"
              label={say('review.conditions')}
              hint={say('review.conditionsHint')}
              value={form.values.conditions}
              onChange={(value) => form.set('conditions', value)}
              rows={3}
            />
          )}
          <LinesField
            id="overall"
            label={say('review.overall')}
            error={form.errors?.overall}
            value={form.values.overall}
            onChange={(value) => form.set('overall', value)}
            rows={3}
          />
          <div className="sg-actions">
            <button type="submit" className="sg-button sg-primary">
              {say('review.send')}
            </button>
          </div>
        </div>
      </form>
    </WritePanel>
  );
}

function fieldOf(values: Values, id: string): JudgedField {
  const field = values[id];
  return typeof field === 'object' ? field : notJudged;
}
