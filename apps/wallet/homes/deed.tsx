import { type Problem, ProblemPanel, Refused, Shown, useApi, useKitWords, useRead } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DOCUMENT_TYPES, uploaded } from '../bank/documents.ts';
import { documents, HOMES } from '../bank/homes.ts';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** The deed, photographed: it is with the case wherever that goes. */
export function Deed({ id }: { readonly id: string }) {
  const say = useWords();
  const kit = useKitWords();
  const { client } = useApi();
  const reads = useQueryClient();
  const [failed, setFailed] = useState<Pick<Problem, 'title' | 'detail'>>();
  const path = `${HOMES}/documents?about=${encodeURIComponent(id)}`;
  const read = useRead(path, documents);
  const send = async (file: File) => {
    setFailed(undefined);
    const query = new URLSearchParams({ about: id, kind: 'deed', name: file.name });
    try {
      await client.upload(`${HOMES}/documents?${query}`, crypto.randomUUID(), file, uploaded);
      await reads.invalidateQueries({ queryKey: [path] });
    } catch (error) {
      const unreachable = { title: kit('unreachable.title'), detail: kit('unreachable.detail') };
      setFailed(error instanceof Refused ? error.problem : unreachable);
    }
  };
  return (
    <Card title={say('homes.deedPaper')}>
      <Shown read={read} lines={1}>
        {({ documents: all }) => (
          <p role="status">
            {say('homes.papersThere', { count: all.filter(({ state }) => state === 'kept').length })}
          </p>
        )}
      </Shown>
      <label className="sg-button w-file">
        <input
          id="deed-file"
          type="file"
          className="sg-hidden"
          accept={DOCUMENT_TYPES}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file !== undefined) void send(file);
          }}
        />
        {say('documents.add')}
      </label>
      {failed !== undefined && <ProblemPanel problem={failed} />}
    </Card>
  );
}
