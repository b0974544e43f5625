import {
  BusinessDate,
  FileButton,
  type Problem,
  ProblemPanel,
  Refused,
  useApi,
  useKitWords,
  useRead,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { documentsShape } from '../../lending/terms/hardship-shape.ts';
import { usePilot } from '../../pilot/frame.tsx';
import { useWords } from '../../words/words.ts';
import { type OneDispute, uploaded } from './shape.ts';

type Paper = ReturnType<typeof documentsShape>['documents'][number];

/** What was said and shown, the oldest first; an officer adds documents for the bank while it goes on. */
export function DisputeEvidence({ of }: { readonly of: OneDispute }) {
  const say = useWords();
  const { pilot, own } = usePilot();
  const path = `/api/pilots/${pilot.id}/documents`;
  const read = useRead(`${path}?about=${encodeURIComponent(of.dispute)}`, documentsShape);
  const papers = new Map(read.data?.documents.map((one) => [one.document, one]));
  return (
    <>
      <h3>{say('payments.disputes.evidence')}</h3>
      {of.evidence.length === 0 ? (
        <p className="c-soft">{say('payments.disputes.noEvidence')}</p>
      ) : (
        <ol className="c-timeline">
          {of.evidence.map(({ by, on, words, documents }) => (
            <li key={`${by} ${on} ${words} ${documents.join(' ')}`} className="c-step">
              <b>{say(`payments.disputes.by.${by}`)}</b> <BusinessDate day={on} />
              {words !== '' && <p className="c-words">{words}</p>}
              {documents.map((document) => (
                <Shown key={document} path={`${path}/${document}/content`} of={papers.get(document)} />
              ))}
            </li>
          ))}
        </ol>
      )}
      {own && of.endedOn === null && <Upload path={path} of={of} />}
    </>
  );
}

function Shown({ path, of }: { readonly path: string; readonly of: Paper | undefined }) {
  const say = useWords();
  if (of === undefined) return null;
  if (of.state === 'removed') return <p className="c-soft">{say('payments.disputes.removed')}</p>;
  return (
    <p>
      <FileButton path={path}>
        {say('lending.paper', { type: of.type.split('/')[1] ?? of.type, size: Math.ceil(of.bytes / 1024) })}
      </FileButton>{' '}
      <span className="c-soft">{say(`lending.scan.${of.scan}`)}</span>
    </p>
  );
}

/** What is under way is sent again under its own key, so that it is one document. */
interface Sending {
  readonly file: File;
  readonly key: string;
}

function Upload({ path, of }: { readonly path: string; readonly of: OneDispute }) {
  const say = useWords();
  const kit = useKitWords();
  const { client } = useApi();
  const reads = useQueryClient();
  const [sending, setSending] = useState<Sending>();
  const [failed, setFailed] = useState<Pick<Problem, 'title' | 'detail'>>();
  const send = async (one: Sending) => {
    setFailed(undefined);
    setSending(one);
    const query = { about: of.dispute, kind: 'dispute-evidence', party: of.customer, name: one.file.name };
    try {
      await client.upload(`${path}?${new URLSearchParams(query)}`, one.key, one.file, uploaded);
      setSending(undefined);
      await reads.invalidateQueries();
    } catch (error) {
      const unreachable = { title: kit('unreachable.title'), detail: kit('unreachable.detail') };
      setFailed(error instanceof Refused ? error.problem : unreachable);
      if (error instanceof Refused) setSending(undefined);
    }
  };
  const isStuck = sending !== undefined && failed !== undefined;
  return (
    <div className="sg-field">
      <p id="evidence-hint" className="sg-hint">
        {say('payments.disputes.documentHint')}
      </p>
      <label className="sg-button p-add">
        <input
          id="evidence-file"
          type="file"
          className="sg-hidden"
          accept="application/pdf,image/jpeg,image/png"
          aria-describedby="evidence-hint"
          disabled={sending !== undefined && !isStuck}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file !== undefined) void send({ file, key: crypto.randomUUID() });
          }}
        />
        {say('payments.disputes.addDocument')}
      </label>
      {sending !== undefined && !isStuck && <p role="status">{kit('write.sending')}</p>}
      {failed !== undefined && (
        <ProblemPanel problem={failed}>
          {isStuck && (
            <button type="button" className="sg-button" onClick={() => void send(sending)}>
              {kit('tryAgain')}
            </button>
          )}
        </ProblemPanel>
      )}
    </div>
  );
}
