import { type Html, html, raw } from '@sandglass/declaration';
import type { Locale } from '@sandglass/operations';
import { type Word, wordsIn } from './words.ts';

export type CommentField = 'author' | 'body';

/** A comment that was not taken: what was written, and what to do about it in the reader's language. */
export interface RefusedComment {
  readonly written: Readonly<Record<CommentField, string>>;
  /** By field, or of the comment as a whole. */
  readonly problems: readonly { readonly field?: CommentField; readonly text: string }[];
}

/** What is asked of each field, in the words of the form. */
const asked: Readonly<Record<CommentField, Word>> = { author: 'nameAsked', body: 'bodyAsked' };

/** A field that does not hold what is asked of it. */
export const problemIn = (field: CommentField, locale: Locale) => ({
  field,
  text: wordsIn(locale)(asked[field]),
});

/** On top of the page: what is wrong, with the way to each field. */
export function commentProblems({ problems }: RefusedComment, locale: Locale): Html {
  const list = problems.map(
    ({ field, text }) =>
      html`<p><a href="#${field === undefined ? 'comments' : `comment-${field}`}">${text}</a></p>`,
  );
  return html`<div class="summary" role="alert"><h2>${wordsIn(locale)('problem')}</h2>${list}</div>`;
}

/** The form, with what was written before where that was not taken. */
export function commentForm(
  pilot: string,
  key: string,
  refused: RefusedComment | undefined,
  locale: Locale,
): Html {
  const words = wordsIn(locale);
  const problemOf = (field: CommentField): string | undefined =>
    refused?.problems.find((problem) => problem.field === field)?.text;
  const told = (field: CommentField): Html => {
    const problem = problemOf(field);
    return problem === undefined
      ? raw('')
      : html`<p class="warning" id="comment-${field}-problem">${problem}</p>`;
  };
  const marked = (field: CommentField): Html =>
    problemOf(field) === undefined
      ? raw('')
      : html` aria-invalid="true" aria-describedby="comment-${field}-problem"`;
  // A browser drops the line break that a textarea begins with.
  return html`<form method="post" action="/register/${pilot}/comments?lang=${locale}">
<input type="hidden" name="key" value="${key}">
<label for="comment-author">${words('name')}</label>${told('author')}<input id="comment-author" name="author" required maxlength="80" value="${refused?.written.author ?? ''}"${marked('author')}>
<label for="comment-body">${words('body')}</label>${told('body')}<textarea id="comment-body" name="body" required maxlength="4000" rows="5"${marked('body')}>
${refused?.written.body ?? ''}</textarea>
<button>${words('send')}</button></form>`;
}
