import {
  EmptyState,
  list,
  number,
  object,
  oneOf,
  type Shaped,
  Shown,
  sentence,
  Timestamp,
  text,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { Answer } from './answer.tsx';

const questionsShape = object({
  questions: list(
    object({
      id: text,
      version: number,
      section: text,
      state: oneOf('asked', 'answered', 'settled'),
      messages: list(object({ by: oneOf('supervisor', 'institution'), body: text, at: text })),
    }),
  ),
});
type Question = Shaped<typeof questionsShape>['questions'][number];
const sectionsShape = object({ sections: list(object({ id: text, title: sentence })) });

/** One thread a question, between supervisor and institution. */
export default function Questions() {
  const say = useWords();
  const { pilot } = usePilot();
  const read = useRead(`/api/pilots/${pilot.id}/questions`, questionsShape);
  return (
    <section aria-labelledby="questions" className="c-stack">
      <h2 id="questions">{say('questions.title')}</h2>
      <Shown read={read} none={<NoQuestions />}>
        {({ questions }) =>
          questions.length === 0 ? (
            <NoQuestions />
          ) : (
            <ol className="c-threads">
              {questions.map((question) => (
                <li key={question.id} className="c-card">
                  <Thread question={question} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function NoQuestions() {
  const say = useWords();
  return <EmptyState title={say('questions.none')} why={say('questions.noneWhy')} />;
}

function Thread({ question }: { readonly question: Question }) {
  const say = useWords();
  const inWords = useSentence();
  const { role } = useMe();
  const { own } = usePilot();
  const titles = useRead('/api/declaration-sections', sectionsShape);
  const { id, section, version, state, messages } = question;
  const title = titles.data?.sections.find((each) => each.id === section)?.title;
  const mayWrite = state !== 'settled' && (role === 'supervisor' || own);
  return (
    <>
      <h3>
        {say('questions.about', { section: title === undefined ? section || '—' : inWords(title), version })}
      </h3>
      <p className={`c-question c-question-${state}`}>{say(`questions.state.${state}`)}</p>
      <ol className="c-messages">
        {messages.map(({ by, body, at }) => (
          <li key={`${at} ${by}`} className={`c-message c-message-${by}`}>
            <p className="c-by">
              <b>{say(`questions.by.${by}`)}</b> <Timestamp at={at} />
            </p>
            <p className="c-words">{body}</p>
          </li>
        ))}
      </ol>
      {mayWrite && <Answer key={messages.length} question={id} role={role} />}
    </>
  );
}
