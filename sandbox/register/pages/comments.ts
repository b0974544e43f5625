import { type Html, html, raw } from '@sandglass/declaration';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { Proofs } from '../proofs.ts';
import { layout } from './layout.ts';
import { timeIn } from './show.ts';
import { factLink } from './story.ts';
import { type Word, wordsIn } from './words.ts';

export interface ShownComment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly at: number;
  readonly reply: string | null;
  /** Why it is not shown; null: it is. */
  readonly held: string | null;
}

/** Some comments, the newest first, with the facts that prove them. */
export interface ShownComments {
  readonly rows: readonly ShownComment[];
  /** Where the earlier ones begin; null where there are none. */
  readonly next: string | null;
  readonly proofs: Proofs;
}

export interface CommentsPage {
  readonly pilot: string;
  readonly pilotTitle: Sentence;
  readonly comments: ShownComments;
  /** Where this page begins. */
  readonly cursor: string | undefined;
  readonly locale: Locale;
  readonly demo: boolean;
}

/** The comments of a pilot page by page, with the way back to the newest. */
export function commentsPage({ pilot, pilotTitle, comments, cursor, locale, demo }: CommentsPage): string {
  const words = wordsIn(locale);
  const body = html`<p><a href="/register/${pilot}?lang=${locale}#comments">← ${say(pilotTitle, locale)}</a></p>
<h1>${words('comments')}</h1>
${commentList(pilot, comments, locale)}`;
  return layout({
    locale,
    path: `/register/${pilot}/comments`,
    title: `${words('comments')}: ${say(pilotTitle, locale)}`,
    body,
    demo,
    ...(cursor === undefined ? {} : { query: `cursor=${encodeURIComponent(cursor)}` }),
  });
}

/** Comments with their answers, and the way to the earlier ones. */
export function commentList(pilot: string, { rows, next, proofs }: ShownComments, locale: Locale): Html {
  const words = wordsIn(locale);
  if (rows.length === 0) return html`<p class="empty">${words('noComments')}</p>`;
  const items = rows.map(({ id, author, body, at, reply, held }) =>
    held !== null
      ? html`<li><p class="small">${timeIn(at, locale)} · ${words('held')} ${words(heldWord(held))} · ${factLink(proofs.comment(id), locale)}</p></li>`
      : html`<li class="comment"><p><b>${author}</b> · ${timeIn(at, locale)} · ${factLink(proofs.comment(id), locale)}</p><p>${body}</p>
${reply === null ? raw('') : html`<blockquote><p class="small">${words('reply')} · ${factLink(proofs.reply(id), locale)}</p><p>${reply}</p></blockquote>`}</li>`,
  );
  return html`<ol class="comments">${items}</ol>${
    next === null
      ? raw('')
      : html`
<p><a href="/register/${pilot}/comments?cursor=${encodeURIComponent(next)}&amp;lang=${locale}">${words('earlierComments')}</a></p>`
  }`;
}

/** The reason in words; a comment that a program held is said to hold personal data, and not which. */
function heldWord(held: string): Word {
  if (held === 'unlawful') return 'heldUnlawful';
  return held === 'not-on-the-matter' ? 'heldOffMatter' : 'heldPersonal';
}
