import { escapeHtml, type PlainPage } from '@sandglass/http';
import type { Locale } from '@sandglass/operations';
import type { CodeGateway } from '../codes/gateway.ts';
import { codeWords } from './code-words.ts';
import { type FieldProblem, field, summary, textIn, titleOf } from './form.ts';
import { waysList } from './sign-in.ts';
import { words } from './words.ts';

export interface AskPage {
  readonly locale: Locale;
  readonly base: string;
  readonly asked: string;
  readonly problems: readonly FieldProblem<'asked'>[];
}

/** To whom the code is to be sent. */
export function askPage({ locale, base, asked, problems }: AskPage): PlainPage {
  const text = textIn(locale);
  const address = `${base}/code`;
  const attributes = `autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" value="${escapeHtml(asked)}"`;
  const main = `${summary(problems, text)}
<h1>${text(codeWords.askTitle)}</h1>
<p>${text(codeWords.askSays)}</p>
<form method="post" action="${escapeHtml(`${address}?lang=${locale}`)}" novalidate>
${field({ name: 'asked', label: codeWords.asked, hint: codeWords.askedHint, attributes }, problems, text)}
<button>${text(codeWords.send)}</button>
</form>
${waysList([{ path: '', label: words.wayPassword }], base, locale, text)}`;
  const title = titleOf(codeWords.askTitle, problems, locale);
  return { locale, title, main, inLanguage: (other) => `${address}?lang=${other}` };
}

export interface EnterPage {
  readonly locale: Locale;
  readonly base: string;
  readonly problems: readonly FieldProblem<'code'>[];
  readonly simulated: CodeGateway['simulated'];
}

/** The code itself. The page is the same whoever was named before, also nobody. */
export function enterPage({ locale, base, problems, simulated }: EnterPage): PlainPage {
  const text = textIn(locale);
  const address = `${base}/code/enter`;
  const attributes = 'inputmode="numeric" autocomplete="one-time-code" maxlength="12" class="code"';
  const inbox =
    simulated === undefined
      ? ''
      : `<p class="note"><span class="mark">${text(codeWords.simulatedMark)}</span> <a href="${escapeHtml(`${simulated.href}?lang=${locale}`)}" target="_blank" rel="noopener">${text(simulated.says)}</a></p>`;
  const main = `${summary(problems, text)}
<h1>${text(codeWords.enterTitle)}</h1>
<p>${text(codeWords.enterSays)}</p>
${inbox}
<form method="post" action="${escapeHtml(`${address}?lang=${locale}`)}" novalidate>
${field({ name: 'code', label: codeWords.code, attributes }, problems, text)}
<button>${text(words.submit)}</button>
</form>
${waysList(
  [
    { path: 'code', label: codeWords.again },
    { path: '', label: words.wayPassword },
  ],
  base,
  locale,
  text,
)}`;
  const title = titleOf(codeWords.enterTitle, problems, locale);
  return { locale, title, main, inLanguage: (other) => `${address}?lang=${other}` };
}
