import { LinesField, object, SelectField, useForm, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { complainPath, escalatePath, matters } from '../bank/redress.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { PilotField, useNamedPilot } from './which-pilot.tsx';

const filed = object({});

/** Complaining to the institution; or, with a complaint in the address, taking that one to the association. */
export default function ComplaintPage() {
  const say = useWords();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const { complaint } = useParams();
  const isNew = complaint === undefined;
  const pilot: string = useNamedPilot();
  const form = useForm({ pilot, about: matters[0] as string, words: '' }, ({ words }) =>
    words.trim() === '' ? { words: say('redress.needWords') } : {},
  );
  const write = useWrite(`/redress/complaint ${complaint ?? 'new'}`, filed, () => {
    void reads.invalidateQueries();
    navigate('/redress');
  });
  const choices = useMemo(
    () => matters.map((about) => ({ value: about, label: say(`redress.matters.${about}`) })),
    [say],
  );
  const title = say(isNew ? 'redress.complain' : 'redress.escalate');
  return (
    <Page title={title} back="/redress" form={form}>
      <p className="w-lead">{say(isNew ? 'redress.complainLead' : 'redress.escalateLead')}</p>
      <WritePanel write={write} leave={<Leave to="/redress" />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ pilot, about, words }) =>
              isNew
                ? write.send(complainPath(pilot), { about, words: words.trim() })
                : write.send(escalatePath(pilot, complaint), { words: words.trim() }),
            );
          }}
        >
          {isNew && <PilotField value={form.values.pilot} onChange={(one) => form.set('pilot', one)} />}
          {isNew && (
            <SelectField
              id="about"
              label={say('redress.about')}
              value={form.values.about}
              choices={choices}
              onChange={(about) => form.set('about', about)}
            />
          )}
          <LinesField
            id="words"
            label={say('redress.words')}
            hint={say('redress.wordsHint')}
            error={form.errors?.words}
            value={form.values.words}
            onChange={(words) => form.set('words', words)}
          />
          <Button>{say('redress.send')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
