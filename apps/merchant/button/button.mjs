// A button that starts the redirect to the holder's bank: <sandglass-pay action="/pay" lang="zh-Hans"></sandglass-pay>.
// It is a form of the page's own, styled by its own sheet: no inline style, no request, no storage, so it works under
// `script-src 'self'; style-src 'self'; form-action 'self' https://the.bank`. Without script the fallback inside the element stays.

const words = {
  'zh-Hans': {
    pay: '用智令付款',
    subscribe: '用智令订阅',
    going: '正在前往银行…',
    about: '在您的银行确认，不需要输入卡号',
  },
  'zh-Hant': {
    pay: '用智令付款',
    subscribe: '用智令訂閱',
    going: '正在前往銀行…',
    about: '在您的銀行確認，不需要輸入卡號',
  },
  en: {
    pay: 'Pay by token',
    subscribe: 'Subscribe by token',
    going: 'Going to your bank…',
    about: 'You confirm at your bank and type no card number',
  },
};

/** The nearest `lang` of the page, as one of the three. */
const languageOf = (element) => {
  const asked = (element.closest('[lang]')?.getAttribute('lang') ?? 'en').toLowerCase();
  if (!asked.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(asked) ? 'zh-Hant' : 'zh-Hans';
};

const style = `
  :host { display: block }
  button { font: inherit; font-weight: 600; inline-size: 100%; min-block-size: 48px; padding: 8px 16px; border: 0;
    border-radius: 8px; background: #0b5c4d; color: #fff; cursor: pointer }
  button:hover { background: #08483c }
  button:focus-visible { outline: 3px solid #111; outline-offset: 2px }
  button[aria-disabled=true] { background: #55605d; cursor: progress }
  p { margin: 6px 0 0; font-size: .875rem; color: #3d4744 }
`;

class SandglassPay extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot !== null) return;
    const said = words[languageOf(this)];
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.hasAttribute('recurring') ? said.subscribe : said.pay;
    const about = document.createElement('p');
    about.id = 'about';
    about.textContent = said.about;
    button.setAttribute('aria-describedby', about.id);
    root.append(button, about);
    button.addEventListener('click', () => this.#go(button, said.going));
    // Who comes back with the browser's own button may try again.
    window.addEventListener('pageshow', (event) => {
      if (!event.persisted) return;
      button.removeAttribute('aria-disabled');
      button.textContent = this.hasAttribute('recurring') ? said.subscribe : said.pay;
    });
  }

  /** Sends the page's own form, once. */
  #go(button, going) {
    if (button.getAttribute('aria-disabled') === 'true') return;
    const form = this.closest('form') ?? this.#formOf(this.getAttribute('action') ?? '');
    if (!form.reportValidity()) return;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = going;
    this.dispatchEvent(new CustomEvent('sandglass-start', { bubbles: true }));
    form.requestSubmit();
  }

  #formOf(action) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = action;
    this.append(form);
    return form;
  }
}

if (customElements.get('sandglass-pay') === undefined) customElements.define('sandglass-pay', SandglassPay);
