import { object, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useWords } from '../words/words.ts';
import { useEditing } from './editing.ts';

const anyReply = object({});

/** Hands the whole in: a new declaration to the supervisor, a changed one for approval. */
export function HandIn({ check }: { readonly check: () => boolean }) {
  const say = useWords();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const { pilot, declared, flush } = useEditing();
  const isDraft = declared.state === 'draft';
  const write = useWrite(`hand in ${pilot}`, anyReply, () => {
    void reads.invalidateQueries();
    navigate(`/pilots/${pilot}`);
  });
  if (declared.amendment !== null) return <Pending />;
  const send = async () => {
    if (!check()) return;
    const save = await flush();
    if (save === undefined) return;
    write.send(`/api/pilots/${pilot}/${isDraft ? 'submit' : 'amend'}`, { save });
  };
  return (
    <section className="c-card" aria-labelledby="hand-in">
      <h2 id="hand-in">{say(isDraft ? 'declaration.submit' : 'declaration.amend')}</h2>
      <p>{say(isDraft ? 'declaration.submitMeans' : 'declaration.amendMeans')}</p>
      <WritePanel write={write} leave={null}>
        <div className="sg-actions">
          <button type="button" className="sg-button sg-primary" onClick={() => void send()}>
            {say(isDraft ? 'declaration.submitNow' : 'declaration.amendNow')}
          </button>
        </div>
      </WritePanel>
    </section>
  );
}

/** An amendment is being decided: the next one waits for it. */
function Pending() {
  const say = useWords();
  const { declared } = useEditing();
  return (
    <section className="c-card c-next" aria-labelledby="hand-in">
      <h2 id="hand-in">{say('declaration.pending', { version: declared.amendment ?? 0 })}</h2>
      <p>{say('declaration.pendingMeans')}</p>
    </section>
  );
}
