import { object, SelectField, useWrite, WritePanel } from '@sandglass/kit';
import { useState } from 'react';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';
import type { Comment } from './shape.ts';

const anyReply = object({});
const reasons = ['personal-data', 'unlawful', 'not-on-the-matter'] as const;

/** The supervisor takes a comment off the public page, with the reason, or lets it be shown. */
export function Moderation({ comment: { id, held } }: { readonly comment: Comment }) {
  const say = useWords();
  const afterStep = useAfterStep();
  const [why, setWhy] = useState<string>('personal-data');
  const write = useWrite(`moderate ${id}`, anyReply, () => {
    afterStep();
    write.reset();
  });
  const send = (as: string | null) => write.send(`/api/comments/${id}/moderate`, { held: as });
  return (
    <WritePanel write={write} leave={null}>
      <div className="c-moderation">
        {held !== null && (
          <button type="button" className="sg-button c-small" onClick={() => send(null)}>
            {say('comments.show')}
          </button>
        )}
        {(held === null || !reasons.some((each) => each === held)) && (
          <details className="c-hold">
            <summary>{say('comments.hold')}</summary>
            <SelectField
              id={`why-${id}`}
              label={say('comments.holdWhy')}
              value={why}
              choices={reasons.map((reason) => ({
                value: reason,
                label: say(`comments.heldBecause.${reason}`),
              }))}
              onChange={setWhy}
            />
            <button type="button" className="sg-button c-small sg-grave" onClick={() => send(why)}>
              {say('comments.hold')}
            </button>
          </details>
        )}
      </div>
    </WritePanel>
  );
}
