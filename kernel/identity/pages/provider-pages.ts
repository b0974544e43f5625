import { escapeHtml, plainPage } from '@sandglass/http';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { localeFrom } from './locale.ts';
import { words } from './words.ts';

const localeHere = (context: KoaContextWithOIDC): Locale =>
  localeFrom({
    lang: context.query.lang,
    uiLocales: context.oidc?.params?.ui_locales,
    acceptLanguage: context.get('accept-language'),
  });

function show(context: KoaContextWithOIDC, title: Sentence, says: Sentence, rest = ''): void {
  const locale = localeHere(context);
  const main = `<h1>${say(title, locale)}</h1>\n<p>${say(says, locale)}</p>\n${rest}`;
  context.type = 'html';
  context.body = plainPage({ locale, title: say(title, locale), main });
}

/** Asks before it signs out, so that another site's link cannot. The form is the library's, with its own token. */
export function askToSignOut(context: KoaContextWithOIDC, form: string): void {
  const button = `<button type="submit" form="op.logoutForm" name="logout" value="yes">${say(words.signOut, localeHere(context))}</button>`;
  show(context, words.signOutTitle, words.signOutSays, `${form}\n${button}`);
}

/** After a sign-out that leads back to no app. */
export function showSignedOut(context: KoaContextWithOIDC): void {
  show(context, words.signedOutTitle, words.signedOutSays);
}

/** An app's request that could not even be sent back to it. */
export function showError(
  context: KoaContextWithOIDC,
  { error, error_description: description }: ErrorOut,
): void {
  const reference = `<p class="reference"><code>${escapeHtml(error)}</code> ${escapeHtml(description ?? '')}</p>`;
  show(context, words.failedTitle, words.failedSays, reference);
}
