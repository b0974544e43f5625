import { goods } from '../goods.ts';
import type { Locale } from '../language.ts';
import type { Words } from '../words.ts';
import { type Html, html, nothing } from './html.ts';
import { money } from './layout.ts';

/** What is sold; without script a plain button sends the same form. */
export const catalogue = (locale: Locale, say: Words): Html =>
  html`<ul class="goods">${goods.map(
    ({ id, name, about, price, monthly }) => html`
<li>
<h2>${name[locale]}</h2>
<p>${about[locale]}</p>
<p class="price">${money(price, locale)}${monthly ? html` <small>${say.monthly}</small>` : nothing}</p>
<form method="post" action="/orders">
<input type="hidden" name="item" value="${id}">
<sandglass-pay${monthly ? html` recurring` : nothing}><button>${monthly ? say.subscribe : say.ordinary}</button></sandglass-pay>
</form>
</li>`,
  )}</ul>`;
