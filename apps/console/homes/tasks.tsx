import { Timestamp } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { HomeCase } from './shape.ts';

/** The case as a task list: what is done, what somebody can do now, what waits. */
export function Tasks({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const needed = of.tasks.filter(({ state }) => state !== 'not-needed');
  const done = needed.filter(({ state }) => state === 'done').length;
  return (
    <section className="c-card" aria-labelledby="tasks">
      <h2 id="tasks">{say('homes.tasks', { done: String(done), all: String(needed.length) })}</h2>
      <ol className="h-tasks">
        {of.tasks.map(({ section, state }) => (
          <li key={section} className={`h-${state}`}>
            <span>{say(`homes.section.${section}`)}</span>
            <b>{say(`homes.taskState.${state}`)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who did what in the case, and where. */
export function Steps({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  /** A filling-in notes its sections by their ids. */
  const parts = (note: string): string =>
    of.tasks
      .filter(({ section }) => note.split(' ').includes(section))
      .map(({ section }) => say(`homes.section.${section}`))
      .join(', ');
  return (
    <section className="c-card" aria-labelledby="steps">
      <h2 id="steps">{say('homes.steps')}</h2>
      <ol className="h-steps" reversed start={of.steps.length}>
        {of.steps.map(({ n, what, channel, by, at, note }) => (
          <li key={n}>
            <b>{say(`homes.step.${what}`)}</b> {say(`homes.at.${channel}`)} · {by} · <Timestamp at={at} />
            {note !== null && <span className="c-soft"> {what === 'filled' ? parts(note) : note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
