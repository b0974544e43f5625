import type { Locale, Sentence } from '@sandglass/operations';
import { say } from '@sandglass/operations';

/** A sign-in that the demo offers on the page itself. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly label: Sentence;
}

export interface SignInPage {
  readonly locale: Locale;
  readonly action: string;
  readonly login: string;
  readonly problem?: Sentence | undefined;
  readonly seconds?: number | undefined;
  readonly demo: readonly DemoLogin[];
}

const sentence = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

export const words = {
  title: sentence('登录', '登入', 'Sign in'),
  login: sentence('用户名', '使用者名稱', 'User name'),
  password: sentence('密码', '密碼', 'Password'),
  submit: sentence('登录', '登入', 'Sign in'),
  errorTitle: sentence('错误：', '錯誤：', 'Error: '),
  errorHead: sentence('出现问题', '發生問題', 'There is a problem'),
  wrong: sentence(
    '用户名或密码不正确。请核对后再试。',
    '使用者名稱或密碼不正確。請核對後再試。',
    'User name or password is wrong. Check both and try again.',
  ),
  locked: sentence(
    '尝试次数过多。请在 {seconds} 秒后再试。',
    '嘗試次數過多。請在 {seconds} 秒後再試。',
    'Too many tries. Try again in {seconds} s.',
  ),
  missing: sentence('请输入用户名和密码。', '請輸入使用者名稱和密碼。', 'Enter a user name and a password.'),
  demo: sentence(
    '演示环境 · 以下登录仅供演示',
    '展示環境 · 以下登入僅供展示',
    'Demo instance · these sign-ins are for demonstration only',
  ),
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The sign-in page: plain HTML, no script, an error summary on top that names the fields. */
export function signInPage(page: SignInPage): string {
  const { locale, action, login, problem, demo } = page;
  const text = (of: Sentence): string => escapeText(say(of, locale, { seconds: String(page.seconds ?? 0) }));
  const summary =
    problem === undefined
      ? ''
      : `<div class="summary" role="alert" tabindex="-1"><h2>${text(words.errorHead)}</h2><p><a href="#login">${text(problem)}</a></p></div>`;
  const demoList =
    demo.length === 0
      ? ''
      : `<section class="demo"><h2>${text(words.demo)}</h2><ul>${demo
          .map(
            ({ login: name, password, label }) =>
              `<li><form method="post" action="${escapeText(action)}"><input type="hidden" name="login" value="${escapeText(name)}"><input type="hidden" name="password" value="${escapeText(password)}"><button class="quiet">${text(label)}</button> <code>${escapeText(name)}</code></form></li>`,
          )
          .join('')}</ul></section>`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${problem === undefined ? '' : text(words.errorTitle)}${text(words.title)} · Sandglass 沙漏</title>
<link rel="stylesheet" href="/oidc/style.css"></head>
<body><main>
<p class="brand">Sandglass <span lang="zh">沙漏</span></p>
${summary}
<h1>${text(words.title)}</h1>
<form method="post" action="${escapeText(action)}">
<label for="login">${text(words.login)}</label>
<input id="login" name="login" autocomplete="username" value="${escapeText(login)}" required maxlength="100">
<label for="password">${text(words.password)}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<button>${text(words.submit)}</button>
</form>
${demoList}
</main></body></html>`;
}

export const signInStyle = `:root{--ink:#1c1c1a;--paper:#faf9f6;--line:#d8d4c8;--accent:#0f6b6b;--warn:#a8321f}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif}
main{max-width:26rem;margin:0 auto;padding:2rem 1.25rem}.brand{font-weight:600;letter-spacing:.02em;margin:0 0 1.5rem}
h1{font-size:1.6rem;margin:0 0 1rem}label{display:block;font-weight:600;margin:1rem 0 .25rem}
input:not([type=hidden]){width:100%;min-height:44px;padding:.5rem .75rem;font:inherit;border:1px solid #77736a;border-radius:4px;background:#fff}
button{min-height:44px;padding:.5rem 1.25rem;margin-top:1.25rem;font:inherit;font-weight:600;color:#fff;background:var(--accent);border:0;border-radius:4px;cursor:pointer}
button.quiet{margin:0;background:#fff;color:var(--accent);border:1px solid var(--accent)}
:focus-visible{outline:3px solid #e0a526;outline-offset:2px}
.summary{border:3px solid var(--warn);padding:.75rem 1rem;margin-bottom:1.5rem}.summary h2{font-size:1.1rem;margin:0}.summary p{margin:.25rem 0 0}.summary a{color:var(--warn)}
.demo{margin-top:2rem;padding-top:1rem;border-top:1px dashed var(--line)}.demo h2{font-size:1rem}.demo ul{list-style:none;padding:0;margin:0;display:grid;gap:.5rem}code{color:#5b574d}`;
