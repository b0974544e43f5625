import { LinesField, RadioField, type Sentence, useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { Criterion } from './criteria.ts';
import type { JudgedField } from './judgement.ts';

interface Props {
  readonly criterion: Criterion;
  readonly value: JudgedField;
  readonly errors: Readonly<Record<string, string | undefined>> | undefined;
  readonly onChange: (value: JudgedField) => void;
}

/** One criterion: what speaks for it beside what speaks against it, then the conclusion. */
export function CriterionFields({ criterion, value, errors, onChange }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const { id } = criterion;
  const signs = (list: readonly Sentence[]) => list.map(inWords).join(say('review.between'));
  return (
    <section className="c-card c-stack" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{inWords(criterion.title)}</h4>
      <div className="c-pair">
        <LinesField
          id={`${id}-for`}
          label={say('review.for')}
          hint={say('review.signs', { signs: signs(criterion.for) })}
          value={value.for}
          onChange={(text) => onChange({ ...value, for: text })}
          rows={3}
        />
        <LinesField
          id={`${id}-against`}
          label={say('review.against')}
          hint={say('review.signs', { signs: signs(criterion.against) })}
          value={value.against}
          onChange={(text) => onChange({ ...value, against: text })}
          rows={3}
        />
      </div>
      <div className="c-pair">
        <RadioField
          id={`${id}-met`}
          label={say('review.met')}
          error={errors?.[`${id}-met`]}
          value={value.met}
          choices={[
            { value: 'yes', label: say('review.isMet') },
            { value: 'no', label: say('review.notMet') },
          ]}
          onChange={(met) => onChange({ ...value, met: met === 'yes' ? 'yes' : 'no' })}
        />
        <LinesField
          id={`${id}-reason`}
          label={say('review.reason')}
          error={errors?.[`${id}-reason`]}
          value={value.reason}
          onChange={(text) => onChange({ ...value, reason: text })}
          rows={3}
        />
      </div>
    </section>
  );
}
