import { escapeHtml, type PlainPage } from '@sandglass/http';
import type { Locale, Sentence } from '@sandglass/operations';
import { type FieldProblem, field, summary, type Text, textIn, titleOf } from './form.ts';
import { passkeyWords } from './passkey-words.ts';
import { type Way, waysList } from './sign-in.ts';
import { words } from './words.ts';

/** The script of these pages; the others have none. */
export const PASSKEY_SCRIPT_PATH = '/oidc/passkey.mjs';
/** Where whoever is signed in sees their own. */
export const OWN_PASSKEYS_PATH = '/oidc/passkeys';

export interface PasskeyForm {
  readonly does: 'get' | 'create';
  /** Where the answer is sent to, with the page's language. */
  readonly action: string;
  /** What the authenticator is asked, as the server made it. */
  readonly options: object;
}

/** A form that the script fills with the authenticator's answer; what can go wrong in the browser waits in the page. */
export function passkeyForm({ does, action, options }: PasskeyForm, inside: string, text: Text): string {
  const problems = (['none', 'unable', 'known'] as const).map(
    (name) =>
      `<p class="error" role="alert" tabindex="-1" data-problem="${name}" hidden>${text(passkeyWords[name])}</p>`,
  );
  return `<noscript><p class="error">${text(passkeyWords.noScript)}</p></noscript>
${problems.join('\n')}
<form method="post" action="${escapeHtml(action)}" data-passkey="${does}" data-options="${escapeHtml(JSON.stringify(options))}" novalidate>
<input type="hidden" name="answer">
${inside}
</form>`;
}

export interface PasskeySignInPage {
  readonly locale: Locale;
  readonly base: string;
  readonly options: object;
  readonly problem: Sentence | undefined;
  readonly ways: readonly Way[];
}

/** Sign-in by a passkey: one button. */
export function passkeySignInPage({ locale, base, options, problem, ways }: PasskeySignInPage): PlainPage {
  const text = textIn(locale);
  const address = `${base}/passkey`;
  const problems = problem === undefined ? [] : [{ field: 'use', says: problem }];
  const form = { does: 'get', action: `${address}?lang=${locale}`, options } as const;
  const main = `${summary(problems, text)}
<h1>${text(passkeyWords.signInTitle)}</h1>
<p>${text(passkeyWords.signInSays)}</p>
${passkeyForm(form, `<button id="use">${text(passkeyWords.signInButton)}</button>`, text)}
<p><a class="way" href="${OWN_PASSKEYS_PATH}?lang=${locale}">${text(passkeyWords.ownLink)}</a></p>
${waysList(ways, base, locale, text)}`;
  return {
    locale,
    title: titleOf(passkeyWords.signInTitle, problems, locale),
    main,
    inLanguage: (other) => `${address}?lang=${other}`,
    script: PASSKEY_SCRIPT_PATH,
  };
}

export type InvitationField = 'login' | 'invitation';

export interface InvitationPage {
  readonly locale: Locale;
  readonly base: string;
  readonly login: string;
  readonly problems: readonly FieldProblem<InvitationField>[];
  readonly ways: readonly Way[];
}

/** Where somebody without any way in brings an invitation. */
export function invitationPage({ locale, base, login, problems, ways }: InvitationPage): PlainPage {
  const text = textIn(locale);
  const address = `${base}/invitation`;
  const main = `${summary(problems, text)}
<h1>${text(passkeyWords.invitationTitle)}</h1>
<p>${text(passkeyWords.invitationSays)}</p>
<form method="post" action="${escapeHtml(`${address}?lang=${locale}`)}" novalidate>
${field({ name: 'login', label: words.login, attributes: `autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" value="${escapeHtml(login)}"` }, problems, text)}
${field({ name: 'invitation', label: passkeyWords.invitation, attributes: 'autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="60"' }, problems, text)}
<button>${text(passkeyWords.next)}</button>
</form>
${waysList(ways, base, locale, text)}`;
  const title = titleOf(passkeyWords.invitationTitle, problems, locale);
  return { locale, title, main, inLanguage: (other) => `${address}?lang=${other}` };
}

/** The fields with which a passkey is made: its name. */
export const nameField = (problems: readonly FieldProblem<string>[], text: Text): string =>
  `${field({ name: 'name', label: passkeyWords.name, attributes: 'autocomplete="off" maxlength="60"' }, problems, text)}
<button>${text(passkeyWords.add)}</button>`;

export interface EnrolPage {
  readonly locale: Locale;
  readonly base: string;
  readonly options: object;
  readonly problems: readonly FieldProblem<'name'>[];
}

/** The first passkey, after an invitation was accepted. */
export function enrolPage({ locale, base, options, problems }: EnrolPage): PlainPage {
  const text = textIn(locale);
  const address = `${base}/enrol`;
  const form = { does: 'create', action: `${address}?lang=${locale}`, options } as const;
  const main = `${summary(problems, text)}
<h1>${text(passkeyWords.enrolTitle)}</h1>
<p>${text(passkeyWords.enrolSays)}</p>
${passkeyForm(form, nameField(problems, text), text)}`;
  return {
    locale,
    title: titleOf(passkeyWords.enrolTitle, problems, locale),
    main,
    inLanguage: (other) => `${address}?lang=${other}`,
    script: PASSKEY_SCRIPT_PATH,
  };
}
