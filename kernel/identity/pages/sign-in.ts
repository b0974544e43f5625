import { escapeHtml, type PlainPage } from '@sandglass/http';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import { words } from './words.ts';

/** A sign-in that the demo offers on the page itself. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly label: Sentence;
}

/** What is wrong with what was typed, and with which field. */
export interface FieldProblem {
  readonly field: 'login' | 'password';
  readonly says: Sentence;
  readonly values?: Readonly<Record<string, string>>;
}

export interface SignInPage {
  readonly locale: Locale;
  /** Where the form is sent to, without query. */
  readonly action: string;
  readonly login: string;
  readonly problems: readonly FieldProblem[];
  /** Empty outside a demo. */
  readonly demo: readonly DemoLogin[];
}

/**
 * The sign-in page: no script; an error summary on top that names each field, and the error again at the field
 * (GOV.UK Design System, error summary).
 */
export function signInPage({ locale, action, login, problems, demo }: SignInPage): PlainPage {
  const text = (of: Sentence, values?: Readonly<Record<string, string>>): string =>
    escapeHtml(say(of, locale, values));
  const form = `method="post" action="${escapeHtml(`${action}?lang=${locale}`)}"`;
  const field = (name: FieldProblem['field'], attributes: string): string => {
    const problem = problems.find((of) => of.field === name);
    const error = problem && `<p class="error" id="${name}-error">${text(problem.says, problem.values)}</p>`;
    const described = problem && ` aria-invalid="true" aria-describedby="${name}-error"`;
    return `<div class="field${problem ? ' wrong' : ''}"><label for="${name}">${text(words[name])}</label>${error ?? ''}
<input id="${name}" name="${name}" ${attributes}${described ?? ''}></div>`;
  };
  const main = `${summary(problems, text)}
<h1>${text(words.title)}</h1>
<form ${form} novalidate>
${field('login', `autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" value="${escapeHtml(login)}"`)}
${field('password', 'type="password" autocomplete="current-password" maxlength="200"')}
<button>${text(words.submit)}</button>
</form>
${demo.length === 0 ? '' : demoList(demo, form, text)}`;
  const title = `${problems.length === 0 ? '' : say(words.errorTitle, locale)}${say(words.title, locale)}`;
  return { locale, title, main, inLanguage: (other) => `${action}?lang=${other}` };
}

type Text = (of: Sentence, values?: Readonly<Record<string, string>>) => string;

function summary(problems: readonly FieldProblem[], text: Text): string {
  if (problems.length === 0) return '';
  const items = problems.map(
    ({ field, says, values }) => `<li><a href="#${field}">${text(says, values)}</a></li>`,
  );
  return `<div class="summary" role="alert" tabindex="-1" autofocus><h2>${text(words.errorHead)}</h2><ul>${items.join('')}</ul></div>`;
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
