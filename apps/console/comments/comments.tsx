import { EmptyState, Shown, Timestamp, useRead } from '@sandglass/kit';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { AnswerForm } from './answer-form.tsx';
import { Moderation } from './moderation.tsx';
import { type Comment, commentsShape } from './shape.ts';

/** What the public said; the institution answers, the supervisor holds back what must not be public. */
export default function Comments() {
  const say = useWords();
  const { pilot } = usePilot();
  const read = useRead(`/api/pilots/${pilot.id}/comments`, commentsShape);
  return (
    <section aria-labelledby="comments" className="c-stack">
      <h2 id="comments">{say('comments.title')}</h2>
      <Shown read={read}>
        {({ comments }) =>
          comments.length === 0 ? (
            <EmptyState title={say('comments.none')} why={say('comments.noneWhy')} />
          ) : (
            <ol className="c-threads">
              {comments.map((comment) => (
                <li key={comment.id} className="c-card">
                  <OneComment comment={comment} />
                </li>
              ))}
            </ol>
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
