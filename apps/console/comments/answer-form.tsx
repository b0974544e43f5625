import { LinesField, object, useForm, useWrite, WritePanel } from '@sandglass/kit';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';

const anyReply = object({});

/** The institution's public answer to one comment. */
export function AnswerForm({ comment }: { readonly comment: string }) {
  const say = useWords();
  const afterStep = useAfterStep();
  const form = useForm({ reply: '' }, ({ reply }) =>
    reply.trim() === '' ? { reply: say('comments.needAnswer') } : {},
  );
  const write = useWrite(`reply ${comment}`, anyReply, afterStep);
  const send = () =>
    form.submit(({ reply }) => write.send(`/api/comments/${comment}/reply`, { reply: reply.trim() }));
  return (
    <WritePanel write={write} leave={null}>
      <form
        className="c-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <LinesField
          id={`reply-${comment}`}
          label={say('comments.answerLabel')}
          error={form.errors?.reply}
          value={form.values.reply}
          onChange={(value) => form.set('reply', value)}
          rows={3}
        />
        <div className="sg-actions">
          <button type="submit" className="sg-button c-small sg-primary">
            {say('comments.send')}
          </button>
        </div>
      </form>
    </WritePanel>
  );
}
