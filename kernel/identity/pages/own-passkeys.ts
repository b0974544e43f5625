import { escapeHtml, type PlainPage } from '@sandglass/http';
import type { Locale, Sentence } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import type { SignInEvent } from '../events/record.ts';
import type { Passkey } from '../passkeys/own.ts';
import { type FieldProblem, summary, type Text, textIn, titleOf } from './form.ts';
import { nameField, OWN_PASSKEYS_PATH, PASSKEY_SCRIPT_PATH, passkeyForm } from './passkey.ts';
import { passkeyWords } from './passkey-words.ts';

export interface OwnPasskeysPage {
  readonly locale: Locale;
  readonly login: string;
  readonly passkeys: readonly Passkey[];
  readonly events: readonly (SignInEvent & { readonly at: Date })[];
  readonly options: object;
  readonly problems: readonly FieldProblem<'name'>[];
  readonly done: Sentence | undefined;
}

/** One's passkeys: see them, make another, remove one; and who signed in lately. */
export function ownPasskeysPage(of: OwnPasskeysPage): PlainPage {
  const { locale, login, passkeys, events, options, problems, done } = of;
  const text = textIn(locale);
  const form = { does: 'create', action: `${OWN_PASSKEYS_PATH}?lang=${locale}`, options } as const;
  const list =
    passkeys.length === 0
      ? `<p>${text(passkeyWords.ownEmpty)}</p>`
      : `<ul class="list">${passkeys.map((passkey) => item(passkey, locale, text)).join('\n')}</ul>`;
  const main = `${summary(problems, text)}
${done === undefined ? '' : `<p role="status" class="done">${text(done)}</p>`}
<h1>${text(passkeyWords.ownTitle)}</h1>
<p>${text(passkeyWords.ownSays, { login })}</p>
${list}
<section class="ways" aria-labelledby="add"><h2 id="add">${text(passkeyWords.enrolTitle)}</h2>
<p>${text(passkeyWords.enrolSays)}</p>
${passkeyForm(form, nameField(problems, text), text)}</section>
<section class="ways" aria-labelledby="events"><h2 id="events">${text(passkeyWords.eventsHead)}</h2>
<ul class="list">${events.map((event) => eventItem(event, text)).join('\n')}</ul></section>`;
  return {
    locale,
    title: titleOf(passkeyWords.ownTitle, problems, locale),
    main,
    inLanguage: (other) => `${OWN_PASSKEYS_PATH}?lang=${other}`,
    script: PASSKEY_SCRIPT_PATH,
  };
}

function item(
  { id, name, synced, createdAt, lastUsedAt, suspendedAt }: Passkey,
  locale: Locale,
  text: Text,
): string {
  const rows: readonly (readonly [Sentence, string])[] = [
    [passkeyWords.made, moment(createdAt)],
    [passkeyWords.used, lastUsedAt === null ? text(passkeyWords.never) : moment(lastUsedAt)],
    [passkeyWords.kind, text(synced ? passkeyWords.synced : passkeyWords.oneDevice)],
    ...(suspendedAt === null ? [] : [[passkeyWords.closed, moment(suspendedAt)] as const]),
  ];
  const figures = rows.map(([term, value]) => `<dt>${text(term)}</dt><dd>${value}</dd>`).join('');
  return `<li><h2>${escapeHtml(name)}</h2><dl>${figures}</dl>
<details><summary>${text(passkeyWords.remove, { name })}</summary>
<form method="post" action="${OWN_PASSKEYS_PATH}/remove?lang=${locale}"><p>${text(passkeyWords.removeSays, { name })}</p>
<input type="hidden" name="id" value="${escapeHtml(id)}"><button class="quiet">${text(passkeyWords.removeButton)}</button></form></details></li>`;
}

function eventItem({ at, kind, means, detail }: SignInEvent & { readonly at: Date }, text: Text): string {
  const by = means === undefined ? '' : ` · ${text(passkeyWords.means[means])}`;
  const about = detail === undefined || detail === null ? '' : ` · ${escapeHtml(detail)}`;
  return `<li>${text(passkeyWords.events[kind])}${by}${about}<br>${moment(at)}</li>`;
}

const moment = (at: Date): string => {
  const text = formatInstant(at.getTime());
  return `<time datetime="${text}">${escapeHtml(text.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC'))}</time>`;
};
