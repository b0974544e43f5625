import {
  FileButton,
  type Problem,
  ProblemPanel,
  Refused,
  Shown,
  useApi,
  useKitWords,
  useRead,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import {
  contentPath,
  DOCUMENT_TYPES,
  documents,
  documentsPath,
  uploaded,
  uploadPath,
} from '../bank/documents.ts';
import { useWords } from '../words/words.ts';

interface Props {
  /** The loan or application that they are about. */
  readonly about: string;
  readonly kind: string;
}

/** Papers that one adds to a request: chosen from the phone, looked at and encrypted by the bank. */
export function Evidence({ about, kind }: Props) {
  const say = useWords();
  const read = useRead(documentsPath(about), documents);
  return (
    <section className="w-stack" aria-label={say('documents.title')}>
      <h3>{say('documents.title')}</h3>
      <Shown read={read} lines={1}>
        {({ documents: all }) => (
          <ul className="w-uses">
            {all
              .filter((one) => one.kind === kind && one.state !== 'removed')
              .map(({ document, type, bytes, scan }) => (
                <li key={document}>
                  <FileButton path={contentPath(document)}>
                    {say('documents.one', {
                      type: type.split('/')[1] ?? type,
                      size: Math.ceil(bytes / 1024),
                    })}
                  </FileButton>{' '}
                  <span className="sg-hint">{say(`documents.scan.${scan}`)}</span>
                </li>
              ))}
          </ul>
        )}
      </Shown>
      <Upload about={about} kind={kind} />
    </section>
  );
}

/** What is under way is sent again under its own key, so that it is one document. */
interface Sending {
  readonly file: File;
  readonly key: string;
}

function Upload({ about, kind }: Props) {
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
      await client.upload(uploadPath(about, kind, of.file.name), of.key, of.file, uploaded);
      setSending(undefined);
      await reads.invalidateQueries({ queryKey: [documentsPath(about)] });
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
