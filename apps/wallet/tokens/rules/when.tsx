import { SelectField, useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { dayName, WEEKDAYS } from './days.ts';
import { ZONES } from './lists.ts';
import type { PartProps } from './part.ts';
import { zoneName } from './sentence.ts';
import { TickList } from './tick-list.tsx';
import { TimeField } from './time-field.tsx';

/** Days of the week, hours, in whose time, and until which day. */
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
          kind="time"
          label={say('tokens.rules.from')}
          error={errors?.from}
          value={values.from}
          onChange={(from) => set('from', from)}
        />
        <TimeField
          id="until"
          kind="time"
          label={say('tokens.rules.until')}
          error={errors?.until}
          value={values.until}
          onChange={(until) => set('until', until)}
        />
      </div>
      <p className="sg-hint">{hint('from', say('tokens.rules.hoursHint'))}</p>
      <SelectField
        id="zone"
        label={say('tokens.rules.zone')}
        hint={say('tokens.rules.zoneHint')}
        value={values.zone}
        choices={zonesFor(values.zone, (zone) => zoneName(zone, { say, locale }))}
        onChange={(zone) => set('zone', zone)}
      />
      <TimeField
        id="lastDay"
        kind="date"
        label={say('tokens.rules.lastDay')}
        hint={hint('lastDay', say('tokens.rules.lastDayHint'))}
        error={errors?.lastDay}
        value={values.lastDay}
        onChange={(lastDay) => set('lastDay', lastDay)}
      />
    </section>
  );
}

/** The zone that there is, the phone's own and usual ones; of two that are called alike the first. */
function zonesFor(chosen: string, nameOf: (zone: string) => string) {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const byName = new Map<string, string>();
  for (const zone of [chosen, own, ...ZONES]) {
    const name = nameOf(zone);
    if (!byName.has(name)) byName.set(name, zone);
  }
  return [...byName].map(([label, value]) => ({ value, label }));
}
