import { randomUUID } from 'node:crypto';
import { problemOf } from '@sandglass/http';
import { type Actor, type Executor, InvalidInput, type Locale } from '@sandglass/operations';
import { comment, problemIn, type RefusedComment } from '@sandglass/register';

/** What a reader sent by the form of a pilot's page. */
export interface SentComment {
  readonly key: string;
  readonly written: RefusedComment['written'];
}

const KEY = /^[\x21-\x7e]{1,100}$/;

/** The fields of a form as text; lines end by CRLF in what browsers send, and by LF here. */
export function sentComment(body: Readonly<Record<string, unknown>>): SentComment {
  const field = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').toWellFormed() : '';
  };
  const key = field('key');
  const written = { author: field('author').trim(), body: field('body').trim() };
  return { key: KEY.test(key) ? key : randomUUID(), written };
}

/** Undefined when the comment stands; else why not, in the reader's language, with what was written. */
export async function submitComment(
  executor: Executor,
  pilot: string,
  { key, written }: SentComment,
  { actor, locale }: { readonly actor: Actor; readonly locale: Locale },
): Promise<RefusedComment | undefined> {
  try {
    const outcome = await executor.submit(comment, { pilot, ...written }, { actor, key: `form:${key}` });
    if (outcome.outcome !== 'refused') return undefined;
    const text = problemOf(outcome.code, outcome.values, locale).detail;
    return { written, problems: [{ text }] };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const wrong = (['author', 'body'] as const).filter((name) =>
      error.problems.some(({ path }) => path === `/${name}`),
    );
    if (wrong.length === 0) throw error;
    return { written, problems: wrong.map((field) => problemIn(field, locale)) };
  }
}
