import {
  MACHINE_SECTIONS,
  nodeAt,
  type SectionState,
  sectionStates,
  titleOf,
  withProfile,
} from '@sandglass/declaration/form';
import { SelectField, useLocale, useSentence } from '@sandglass/kit';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { useEditing } from './editing.ts';
import { Files } from './files.tsx';
import { HandIn } from './hand-in.tsx';

/** The declaration as a list of tasks: each section, how far it is, and what is to be done with the whole. */
export default function Tasks() {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  const navigate = useNavigate();
  const { pilot, declared, draft, states, on } = useEditing();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>();
  const refusals = useRef(0);
  const done = states.filter(({ state }) => state === 'complete').length;
  const program: readonly string[] = MACHINE_SECTIONS;
  const people = states.filter(({ key }) => !program.includes(key) && key !== 'appendices');
  const check = (): boolean => {
    const problems = sectionStates(draft, on).flatMap((one) => one.problems);
    refusals.current += 1;
    setErrors(Object.fromEntries(problems.map(({ path, message }) => [path, message[locale]])));
    return problems.length === 0;
  };
  const open = (path: string) =>
    navigate(`/pilots/${pilot}/declaration/${path.split('/')[1]}#${encodeURIComponent(path)}`);
  return (
    <Page
      title={say('declaration.title')}
      within={[{ to: `/pilots/${pilot}`, text: inWords(declared.title) }]}
      {...(errors === undefined ? {} : { form: { errors, refusals: refusals.current, onGo: open } })}
    >
      <p className="c-lead">{say('declaration.progress', { done, all: states.length })}</p>
      <Profile />
      <List title={say('declaration.people')} states={people} />
      <List title={say('declaration.program')} states={states.filter(({ key }) => program.includes(key))} />
      <List title={say('declaration.rest')} states={states.filter(({ key }) => key === 'appendices')} />
      <p className="sg-actions">
        <Link to="preview" className="sg-button">
          {say('declaration.preview')}
        </Link>
        {declared.declaration !== null && (
          <Link to="changes" className="sg-button">
            {say('declaration.showChanges')}
          </Link>
        )}
      </p>
      <HandIn check={check} />
      <Files />
    </Page>
  );
}

/** By which rules it is written: another supervisor asks for a section of its own. */
function Profile() {
  const say = useWords();
  const [locale] = useLocale();
  const { draft, put } = useEditing();
  const node = nodeAt('/profile');
  const choices = Object.entries(node?.['x-words'] ?? {}).map(([value, words]) => ({
    value,
    label: words[locale],
  }));
  return (
    <SelectField
      id="/profile"
      label={node?.['x-label']?.[locale] ?? ''}
      value={String(draft.profile)}
      choices={choices}
      onChange={(profile) => put(withProfile(draft, profile), say('declaration.profileTurned'))}
    />
  );
}

function List({ title, states }: { readonly title: string; readonly states: readonly SectionState[] }) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{title}</h2>
      <ul className="d-tasks">
        {states.map(({ key, state, problems }) => (
          <li key={key}>
            <Link to={key}>{titleOf(key, locale)}</Link>
            <span className={`d-state d-state-${state}`}>
              {say(`declaration.state.${state}`)}
              {state === 'unfinished' && ` · ${say('declaration.toMend', { count: problems.length })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
