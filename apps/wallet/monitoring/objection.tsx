import { LinesField, useForm, useRead, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { MONITORING, monitoring, objected, objectPath } from '../bank/monitoring.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

/** Saying that the freeze is wrong: a person of the bank reads it and answers by a day. */
export default function ObjectionPage() {
  const say = useWords();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const read = useRead(MONITORING, monitoring);
  const warning = read.data?.warning?.warning;
  const form = useForm({ words: '' }, ({ words }) =>
    words.trim() === '' ? { words: say('monitoring.needWords') } : {},
  );
  const write = useWrite('/monitoring/object', objected, () => {
    void reads.invalidateQueries();
    navigate('/monitoring');
  });
  return (
    <Page title={say('monitoring.object')} back="/monitoring" form={form}>
      <p className="w-lead">{say('monitoring.objectLead')}</p>
      <WritePanel write={write} leave={<Leave to="/monitoring" />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ words }) => {
              if (warning !== undefined) write.send(objectPath(warning), { words: words.trim() });
            });
          }}
        >
          <LinesField
            id="words"
            label={say('monitoring.words')}
            hint={say('monitoring.wordsHint')}
            error={form.errors?.words}
            value={form.values.words}
            onChange={(words) => form.set('words', words)}
          />
          <Button>{say('monitoring.send')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
