import { useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { dayName, WEEKDAYS } from './days.ts';
import type { PartProps } from './part.ts';
import { TickList } from './tick-list.tsx';
import { TimeField } from './time-field.tsx';

/** Days of the week and hours. */
export function When({ form: { values, set, errors }, wanted }: PartProps) {
  const say = useWords();
  const [locale] = useLocale();
  const hint = (control: string, text: string) =>
    wanted === control ? `${say('tokens.rules.wanted')} ${text}` : text;
  return (
    <section className="w-stack">
      <h2>{say('tokens.rules.when')}</h2>
      <TickList
        id="weekdays"
        label={say('tokens.rules.days')}
        hint={hint('weekdays', say('tokens.rules.daysHint'))}
        choices={WEEKDAYS.map((value) => ({ value, label: dayName(value, locale) }))}
        chosen={values.weekdays}
        onChange={(weekdays) => set('weekdays', weekdays)}
      />
      <div className="w-two">
        <TimeField
          id="from"
          label={say('tokens.rules.from')}
          error={errors?.from}
          value={values.from}
          onChange={(from) => set('from', from)}
        />
        <TimeField
          id="until"
          label={say('tokens.rules.until')}
          error={errors?.until}
          value={values.until}
          onChange={(until) => set('until', until)}
        />
      </div>
      <p className="sg-hint">{hint('from', say('tokens.rules.hoursHint'))}</p>
    </section>
  );
}
