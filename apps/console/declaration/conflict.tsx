import {
  type Combined,
  changesInWords,
  combine,
  type Draft,
  fittingDraft,
  type SectionKey,
  titleOf,
  withSections,
} from '@sandglass/declaration/form';
import { RadioField, Shown, Timestamp, useApi, useLocale } from '@sandglass/kit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import type { Autosave } from './autosave.ts';
import { ChangesTable } from './changes-table.tsx';
import { useEditing } from './editing.ts';
import { savedShape } from './shape.ts';

/** Another window saved in between: what each of the two wrote, and one draft made of both. Nothing is lost. */
export function Conflict({ autosave }: { readonly autosave: Autosave }) {
  const say = useWords();
  const { client } = useApi();
  const { pilot, draft } = useEditing();
  const { save, draft: base } = autosave.last;
  const read = useQuery({
    queryKey: ['conflict', pilot, save],
    gcTime: 0,
    queryFn: () => client.get(`/api/pilots/${pilot}/draft`, savedShape),
  });
  return (
    <Page title={say('declaration.conflict.title')}>
      <p className="c-lead">{say('declaration.conflict.lead')}</p>
      <Shown read={read}>
        {({ save: theirSave, document, at }) => {
          const theirs = fittingDraft(document)?.draft ?? base;
          return (
            <>
              {at !== null && (
                <p>
                  {say('declaration.conflict.savedAt')} <Timestamp at={at} />
                </p>
              )}
              <Combination
                key={theirSave}
                base={base}
                theirs={theirs}
                combined={combine(base, draft, theirs)}
                follow={() => autosave.follow(theirSave, theirs)}
              />
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

interface Props {
  readonly base: Draft;
  readonly theirs: Draft;
  readonly combined: Combined;
  readonly follow: () => void;
}

function Combination({ base, theirs, combined, follow }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { draft, put, flush } = useEditing();
  const [chosen, setChosen] = useState<Readonly<Partial<Record<SectionKey, string>>>>({});
  const go = () => {
    const mine = combined.clashes.filter((key) => chosen[key] !== 'theirs');
    follow();
    put(withSections(combined.draft, draft, mine), say('declaration.conflict.combined'));
    setTimeout(() => void flush());
  };
  const names = (keys: readonly SectionKey[]) =>
    keys.map((key) => titleOf(key, locale)).join(say('review.between'));
  return (
    <form
      className="c-form"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <p>
        <b>{say('declaration.conflict.here')}</b> {names(combined.ours) || '–'}
      </p>
      <p>
        <b>{say('declaration.conflict.there')}</b> {names(combined.theirs) || '–'}
      </p>
      {combined.clashes.map((key) => (
        <section key={key} className="c-card">
          <RadioField
            id={`choose-${key}`}
            label={`${say('declaration.conflict.choose')} ${titleOf(key, locale)}`}
            value={chosen[key] ?? 'mine'}
            choices={[
              { value: 'mine', label: say('declaration.conflict.mine') },
              { value: 'theirs', label: say('declaration.conflict.theirs') },
            ]}
            onChange={(value) => setChosen({ ...chosen, [key]: value })}
          />
          <ChangesTable
            title={titleOf(key, locale)}
            changes={changesInWords({ [key]: theirs[key] }, { [key]: draft[key] }, locale)}
            heads={[say('declaration.conflict.theirs'), say('declaration.conflict.mine')]}
          />
        </section>
      ))}
      <h2>{say('declaration.conflict.changedThere')}</h2>
      <ChangesTable
        title={say('declaration.conflict.changedThere')}
        changes={changesInWords(base, theirs, locale)}
      />
      <div className="sg-actions">
        <button type="submit" className="sg-button sg-primary">
          {say('declaration.conflict.combine')}
        </button>
      </div>
    </form>
  );
}
