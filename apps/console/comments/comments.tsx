import { EmptyState, Shown, Timestamp, useRead } from '@sandglass/kit';
import { useSearchParams } from 'react-router';
import { useMe } from '../frame/me.ts';
import { NextPage } from '../frame/next-page.tsx';
import { UrlSelect } from '../frame/url-select.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { AnswerForm } from './answer-form.tsx';
import { Moderation } from './moderation.tsx';
import { type Comment, commentsShape } from './shape.ts';

/** What the public said; the institution answers, the supervisor holds back what must not be public. */
export default function Comments() {
  const say = useWords();
  const { pilot } = usePilot();
  const [query] = useSearchParams();
  const read = useRead(`/api/pilots/${pilot.id}/comments?${query.toString()}`, commentsShape);
  const isFiltered = query.size > 0;
  return (
    <section aria-labelledby="comments" className="c-stack">
      <h2 id="comments">{say('comments.title')}</h2>
      <UrlSelect
        name="state"
        label={say('comments.which')}
        choices={[
          { value: '', label: say('comments.all') },
          { value: 'unanswered', label: say('comments.noAnswer') },
          { value: 'held', label: say('comments.held') },
        ]}
      />
      <Shown read={read}>
        {({ comments, next }) =>
          comments.length === 0 ? (
            <EmptyState
              title={say(isFiltered ? 'comments.noneSuch' : 'comments.none')}
              why={say(isFiltered ? 'comments.noneSuchWhy' : 'comments.noneWhy')}
            />
          ) : (
            <>
              <ol className="c-threads">
                {comments.map((comment) => (
                  <li key={comment.id} className="c-card">
                    <OneComment comment={comment} />
                  </li>
                ))}
              </ol>
              <NextPage next={next}>{say('comments.earlier')}</NextPage>
            </>
          )
        }
      </Shown>
    </section>
  );
}

function OneComment({ comment }: { readonly comment: Comment }) {
  const say = useWords();
  const { role } = useMe();
  const { own } = usePilot();
  const { author, body, held, at, version, reply } = comment;
  return (
    <>
      <p className="c-by">
        <b>{author ?? '—'}</b> <Timestamp at={at} /> {say('comments.onVersion', { version })}
      </p>
      {held !== null && <Held why={held} />}
      {body !== null && <p className="c-words">{body}</p>}
      {reply === null ? (
        held === null && <p className="c-soft">{say('comments.noAnswer')}</p>
      ) : (
        <blockquote>
          <b>{say('comments.answer')}</b>
          <p className="c-words">{reply}</p>
        </blockquote>
      )}
      {own && reply === null && held === null && <AnswerForm comment={comment.id} />}
      {role === 'supervisor' && <Moderation comment={comment} />}
    </>
  );
}

const reasons = ['personal-data', 'unlawful', 'not-on-the-matter'] as const;

function Held({ why }: { readonly why: string }) {
  const say = useWords();
  const reason = reasons.find((each) => each === why) ?? 'program';
  return (
    <p className="c-held">
      <b>{say('comments.held')}</b> {say(`comments.heldBecause.${reason}`)}
    </p>
  );
}
