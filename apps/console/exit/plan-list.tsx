import { classWords, doneByWords, phaseWords } from '@sandglass/ending/words';
import { useSentence } from '@sandglass/kit';
import { useDeclared } from '../frame/declared-text.ts';
import { useWords } from '../words/words.ts';
import type { Plan } from './shape.ts';

/** The declared plan of each class, step by step. */
export function PlanList({ plans }: { readonly plans: readonly Plan[] }) {
  const say = useWords();
  const inWords = useSentence();
  const declared = useDeclared();
  return (
    <>
      <h3>{say('exit.plans')}</h3>
      {plans.map((plan) => (
        <details key={plan.class} className="c-card c-plan">
          <summary>
            <b>{inWords(classWords[plan.class])}</b> {declared(plan.when)}
          </summary>
          <ol className="c-timeline">
            {plan.steps.map(({ n, phase, action, owner, deadlineDays, doneBy }) => (
              <li key={n} className="c-step">
                <b>
                  {n}. {inWords(phaseWords[phase])}
                </b>
                <p>{declared(action)}</p>
                <p className="c-soft">
                  {declared(owner.name)} · {inWords(doneByWords[doneBy])} ·{' '}
                  {say('exit.within', { days: deadlineDays })}
                </p>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </>
  );
}
