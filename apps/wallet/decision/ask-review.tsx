import { LinesField, object, useForm, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { askReviewPath } from '../bank/reviews.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

const asked = object({});

/** Asking a person to look at an application that a machine declined. */
export default function AskReview() {
  const application = useParams().id ?? '';
  return <AskPerson path={askReviewPath(application)} back={`/applications/${application}`} />;
}

interface Props {
  /** Where the request is sent. */
  readonly path: string;
  readonly back: string;
}

/** Asking a person to look at what a machine decided; words of one's own are welcome, not needed. */
export function AskPerson({ path, back }: Props) {
  const say = useWords();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ words: '' }, () => ({}));
  const write = useWrite(`${back}/review`, asked, () => {
    void reads.invalidateQueries();
    navigate(back);
  });
  return (
    <Page title={say('decision.reviewAsk')} back={back} form={form}>
      <p className="w-lead">{say('decision.reviewLead')}</p>
      <WritePanel write={write} leave={<Leave to={back} />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ words }) => write.send(path, words.trim() === '' ? {} : { words: words.trim() }));
          }}
        >
          <LinesField
            id="words"
            label={say('decision.reviewWords')}
            hint={say('decision.reviewWordsHint')}
            value={form.values.words}
            onChange={(words) => form.set('words', words)}
          />
          <Button>{say('decision.reviewSend')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
