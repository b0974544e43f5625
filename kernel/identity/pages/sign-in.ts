import { escapeHtml, type PlainPage } from '@sandglass/http';
import type { Locale, Sentence } from '@sandglass/operations';
import { type FieldProblem, field, summary, type Text, textIn, titleOf } from './form.ts';
import { words } from './words.ts';

/** A sign-in that the demo offers on the page itself. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly label: Sentence;
}

export type SignInField = 'login' | 'password';

/** Another way to sign in: its page, below the sign-in's address. */
export interface Way {
  readonly path: string;
  readonly label: Sentence;
}

export interface SignInPage {
  readonly locale: Locale;
  /** Where the form is sent to, without query. */
  readonly action: string;
  readonly login: string;
  readonly problems: readonly FieldProblem<SignInField>[];
  readonly ways: readonly Way[];
  /** Empty outside a demo. */
  readonly demo: readonly DemoLogin[];
}

/** The sign-in page by password: no script, so that nothing else can read what is typed. */
export function signInPage({ locale, action, login, problems, ways, demo }: SignInPage): PlainPage {
  const text = textIn(locale);
  const form = `method="post" action="${escapeHtml(`${action}?lang=${locale}`)}"`;
  const main = `${summary(problems, text)}
<h1>${text(words.title)}</h1>
<form ${form} novalidate>
${field({ name: 'login', label: words.login, attributes: `autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" value="${escapeHtml(login)}"` }, problems, text)}
${field({ name: 'password', label: words.password, attributes: 'type="password" autocomplete="current-password" maxlength="200"' }, problems, text)}
<button>${text(words.submit)}</button>
</form>
${waysList(ways, action, locale, text)}
${demo.length === 0 ? '' : demoList(demo, form, text)}`;
  return {
    locale,
    title: titleOf(words.title, problems, locale),
    main,
    inLanguage: (other) => `${action}?lang=${other}`,
  };
}

/** Links to the other ways in; nothing where there is none. */
export function waysList(ways: readonly Way[], base: string, locale: Locale, text: Text): string {
  if (ways.length === 0) return '';
  const items = ways.map(({ path, label }) => {
    const address = path === '' ? base : `${base}/${path}`;
    return `<li><a class="way" href="${escapeHtml(`${address}?lang=${locale}`)}">${text(label)}</a></li>`;
  });
  return `<section class="ways" aria-labelledby="ways"><h2 id="ways">${text(words.waysHead)}</h2><ul>${items.join('')}</ul></section>`;
}

function demoList(demo: readonly DemoLogin[], form: string, text: Text): string {
  const items = demo.map(({ login, password, label }) => {
    const hidden = Object.entries({ login, password }).map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
    );
    return `<li><form ${form}>${hidden.join('')}<button class="quiet">${text(label)}</button></form></li>`;
  });
  return `<section class="demo" aria-labelledby="demo"><h2 id="demo">${text(words.demoHead)} <span class="mark">${text(words.demoMark)}</span></h2>
<p>${text(words.demoSays)}</p><ul>${items.join('\n')}</ul></section>`;
}
