import { newDraft } from '@sandglass/declaration/form';
import { object, TextField, useForm, useWrite, WritePanel } from '@sandglass/kit';
import { Link, useNavigate } from 'react-router';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

const anyReply = object({});
const ID = /^[a-z][a-z0-9-]{1,31}$/;

/** A new declaration begins with the name by which the register knows it. */
export default function New() {
  const say = useWords();
  const navigate = useNavigate();
  const form = useForm({ pilot: '' }, ({ pilot }): { pilot?: string } =>
    ID.test(pilot) ? {} : { pilot: say('declaration.new.needId') },
  );
  const write = useWrite('new declaration', anyReply, () =>
    navigate(`/pilots/${form.values.pilot}/declaration`),
  );
  return (
    <Page
      title={say('declaration.new.title')}
      within={[{ to: '/pilots', text: say('nav.pilots') }]}
      form={form}
    >
      <p className="c-lead">{say('declaration.new.lead')}</p>
      <WritePanel
        write={write}
        leave={
          <Link to="/pilots" className="sg-button sg-plain">
            {say('dialog.cancel')}
          </Link>
        }
      >
        <form
          noValidate
          className="c-form"
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ pilot }) =>
              write.send(`/api/pilots/${pilot}/save`, { after: 0, declaration: newDraft }),
            );
          }}
        >
          <TextField
            id="pilot"
            label={say('declaration.new.id')}
            hint={say('declaration.new.idHint')}
            error={form.errors?.pilot}
            value={form.values.pilot}
            onChange={(pilot) => form.set('pilot', pilot)}
          />
          <div className="sg-actions">
            <button type="submit" className="sg-button sg-primary">
              {say('declaration.new.begin')}
            </button>
          </div>
        </form>
      </WritePanel>
    </Page>
  );
}
