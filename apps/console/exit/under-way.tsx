import { classWords, doneByWords, phaseWords, stateWords } from '@sandglass/ending/words';
import { BusinessDate, Timestamp, useSentence } from '@sandglass/kit';
import { useDeclared } from '../frame/declared-text.ts';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import type { Exit, Plan, PlannedStep, StepRecord } from './shape.ts';
import { StepActions } from './step-actions.tsx';

/** An exit as it goes on: each step with its state, deadline and evidence, and what can be done about the open one. */
export function UnderWay({ exit, plan }: { readonly exit: Exit; readonly plan: Plan }) {
  const say = useWords();
  const inWords = useSentence();
  return (
    <section className="c-card c-next" aria-labelledby="under-way">
      <h3 id="under-way">
        {say(`exit.state.${exit.state}`)} · {inWords(classWords[exit.class])}
      </h3>
      <p className="c-words">{exit.reason}</p>
      {exit.startedAt !== null && <Timestamp at={exit.startedAt} />}
      <ol className="c-timeline">
        {plan.steps.map((planned) => {
          const step = exit.steps.find(({ n }) => n === planned.n);
          return step && <Step key={planned.n} planned={planned} step={step} />;
        })}
      </ol>
    </section>
  );
}

function Step({ planned, step }: { readonly planned: PlannedStep; readonly step: StepRecord }) {
  const say = useWords();
  const inWords = useSentence();
  const declared = useDeclared();
  const { role } = useMe();
  const { own } = usePilot();
  const isOpen = step.state === 'open' || step.state === 'working';
  return (
    <li className={`c-step c-exit-${step.state}`}>
      <b>
        {planned.n}. {inWords(phaseWords[planned.phase])}
      </b>{' '}
      <span className="c-soft">{inWords(stateWords[step.state])}</span>
      {step.overdueAt !== null && <strong className="c-alarm"> {say('exit.overdue')}</strong>}
      <p>{declared(planned.action)}</p>
      <p className="c-soft">
        {declared(planned.owner.name)} · {inWords(doneByWords[planned.doneBy])}
        {step.due !== null && step.doneAt === null && (
          <>
            {' '}
            · {say('exit.due')} <BusinessDate day={step.due.slice(0, 10)} />
          </>
        )}
      </p>
      {step.exceptionsOpen > 0 && (
        <p className="c-held">{say('exit.exceptions', { count: step.exceptionsOpen })}</p>
      )}
      {step.evidence.map(({ text }) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      {isOpen && (role === 'supervisor' || own) && <StepActions planned={planned} step={step} />}
    </li>
  );
}
