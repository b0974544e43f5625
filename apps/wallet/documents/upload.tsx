import { type Problem, ProblemPanel, Refused, useApi, useKitWords } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { DOCUMENT_TYPES, uploaded, uploadPath } from '../bank/documents.ts';
import { useWords } from '../words/words.ts';

/** What is under way is sent again under its own key, so that it is one document. */
interface Sending {
  readonly file: File;
  readonly key: string;
}

interface Props {
  /** What it is about. */
  readonly about: string;
  readonly kind: string;
  /** The pilot's address, where it is not the wallet's own. */
  readonly pilot?: string;
}

/** A document is chosen, and sent as it is; what was interrupted is sent again. */
export function Upload({ about, kind, pilot }: Props) {
  const say = useWords();
  const kit = useKitWords();
  const id = useId();
  const { client } = useApi();
  const reads = useQueryClient();
  const [sending, setSending] = useState<Sending>();
  const [failed, setFailed] = useState<Pick<Problem, 'title' | 'detail'> & Partial<Problem>>();
  const send = async (of: Sending) => {
    setFailed(undefined);
    setSending(of);
    try {
      await client.upload(uploadPath(about, kind, of.file.name, pilot), of.key, of.file, uploaded);
      setSending(undefined);
      await reads.invalidateQueries();
    } catch (error) {
      const refused = error instanceof Refused ? error.problem : undefined;
      setFailed(refused ?? { title: kit('unreachable.title'), detail: kit('unreachable.detail') });
      if (refused !== undefined) setSending(undefined);
    }
  };
  const stuck = sending !== undefined && failed !== undefined;
  return (
    <div className="sg-field">
      <p id={id} className="sg-hint">
        {say('documents.hint')}
      </p>
      <label className="sg-button w-file">
        <input
          type="file"
          className="sg-hidden"
          accept={DOCUMENT_TYPES}
          aria-describedby={id}
          disabled={sending !== undefined && !stuck}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file !== undefined) void send({ file, key: crypto.randomUUID() });
          }}
        />
        {say('documents.add')}
      </label>
      {sending !== undefined && !stuck && <p role="status">{kit('write.sending')}</p>}
      {failed !== undefined && (
        <ProblemPanel problem={failed}>
          {stuck && (
            <button type="button" className="sg-button" onClick={() => void send(sending)}>
              {kit('tryAgain')}
            </button>
          )}
        </ProblemPanel>
      )}
    </div>
  );
}
