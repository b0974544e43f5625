import { TextField } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import type { PartProps } from './part.ts';

const AMOUNTS = ['perPayment', 'perDay', 'total'] as const;
const COUNTS = [
  ['paymentsPerDay', 'tokens.rules.perDayTimes'],
  ['payments', 'tokens.rules.inAllTimes'],
] as const;

/** The most that one payment, a day, and all of them may come to. */
export function HowMuch({ form: { values, set, errors }, wanted }: PartProps) {
  const say = useWords();
  return (
    <section className="w-stack">
      <h2>{say('tokens.rules.much')}</h2>
      {AMOUNTS.map((name) => (
        <TextField
          key={name}
          id={name}
          label={say(`tokens.rules.${name}Label`)}
          hint={wanted === name ? say('tokens.rules.wanted') : undefined}
          error={errors?.[name]}
          before="¥"
          inputMode="decimal"
          value={values[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
    </section>
  );
}

/** How many payments a day, and in all. */
export function HowOften({ form: { values, set, errors }, wanted }: PartProps) {
  const say = useWords();
  return (
    <section className="w-stack">
      <h2>{say('tokens.rules.often')}</h2>
      {COUNTS.map(([name, label]) => (
        <TextField
          key={name}
          id={name}
          label={say(label)}
          hint={wanted === name ? say('tokens.rules.wanted') : undefined}
          error={errors?.[name]}
          inputMode="numeric"
          value={values[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
    </section>
  );
}
