import { LinesField, object, useForm, useWrite, WritePanel } from '@sandglass/kit';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';

const anyReply = object({});

interface Props {
  readonly question: string;
  readonly role: string;
}

/** The institution answers; the supervisor asks on, or settles the matter. */
export function Answer({ question, role }: Props) {
  const say = useWords();
  const afterStep = useAfterStep();
  const form = useForm({ body: '' }, ({ body }) =>
    body.trim() === '' ? { body: say('questions.needText') } : {},
  );
  const write = useWrite(`question ${question}`, anyReply, afterStep);
  const send = () =>
    form.submit(({ body }) => write.send(`/api/questions/${question}/answer`, { body: body.trim() }));
  const settle = () => write.send(`/api/questions/${question}/settle`, {});
  const supervisor = role === 'supervisor';
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
          id={`answer-${question}`}
          label={say(supervisor ? 'questions.askOn' : 'questions.write')}
          error={form.errors?.body}
          value={form.values.body}
          onChange={(value) => form.set('body', value)}
          rows={3}
        />
        <div className="sg-actions">
          <button type="submit" className="sg-button c-small sg-primary">
            {say('questions.send')}
          </button>
          {supervisor && (
            <button type="button" className="sg-button c-small" onClick={settle}>
              {say('questions.settle')}
            </button>
          )}
        </div>
      </form>
    </WritePanel>
  );
}
