import {
  FileButton,
  type Problem,
  ProblemPanel,
  Refused,
  SelectField,
  Shown,
  useApi,
  useKitWords,
  useRead,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import { documentsShape, HOMES, type HomeCase, uploaded } from './shape.ts';

const KINDS = ['deed', 'licence', 'survey', 'contract', 'guarantee', 'co-owner', 'tenant', 'other'] as const;

/** The papers of a case, from phone and counter alike; a clerk adds what was handed in here. */
export function Papers({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const kit = useKitWords();
  const { client } = useApi();
  const reads = useQueryClient();
  const [kind, setKind] = useState<string>('deed');
  const [failed, setFailed] = useState<Pick<Problem, 'title' | 'detail'>>();
  const path = `${HOMES}/documents`;
  const about = `?about=${encodeURIComponent(of.case)}`;
  const read = useRead(`${path}${about}`, documentsShape);
  const send = async (file: File) => {
    setFailed(undefined);
    const query = new URLSearchParams({ about: of.case, kind, party: of.customer, name: file.name });
    try {
      await client.upload(`${path}?${query}`, crypto.randomUUID(), file, uploaded);
      await reads.invalidateQueries();
    } catch (error) {
      const unreachable = { title: kit('unreachable.title'), detail: kit('unreachable.detail') };
      setFailed(error instanceof Refused ? error.problem : unreachable);
    }
  };
  return (
    <section className="c-card" aria-labelledby="papers">
      <h2 id="papers">{say('homes.papers')}</h2>
      <Shown read={read} lines={1}>
        {({ documents }) => (
          <ul className="c-papers">
            {documents
              .filter(({ state }) => state === 'kept')
              .map(({ document, kind: paperKind, bytes }) => (
                <li key={document}>
                  <FileButton path={`${path}/${document}/content`}>
                    {say(`homes.kind.${paperKind}`)} · {Math.ceil(bytes / 1024)} kB
                  </FileButton>
                </li>
              ))}
          </ul>
        )}
      </Shown>
      <div className="c-form">
        <SelectField
          id="kind"
          label={say('homes.paperKind')}
          value={kind}
          choices={KINDS.map((value) => ({ value, label: say(`homes.kind.${value}`) }))}
          onChange={setKind}
        />
        <label className="sg-button">
          <input
            id="file"
            type="file"
            className="sg-hidden"
            accept="application/pdf,image/jpeg,image/png"
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file !== undefined) void send(file);
            }}
          />
          {say('homes.addPaper')}
        </label>
      </div>
      {failed !== undefined && <ProblemPanel problem={failed} />}
    </section>
  );
}
