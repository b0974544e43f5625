import { itemOf } from '../goods.ts';
import type { Locale } from '../language.ts';
import type { Order, Paid } from '../order.ts';
import type { Words } from '../words.ts';
import { type Html, html, nothing } from './html.ts';
import { moment, money } from './layout.ts';

/** An order as it stands: nothing is paid that is not known to be paid. */
export function orderPage(order: Order, locale: Locale, say: Words): Html {
  const { name } = itemOf(order.item)!;
  const last = order.payments.at(-1);
  return html`
<p>${name[locale]}</p>
${last === undefined ? consentOf(order, say) : resultOf(last, say)}
${tokenOf(order, say)}
${
  order.payments.length === 0
    ? nothing
    : html`<h2>${say.payments}</h2><ol class="payments">${order.payments.map((one) => paymentOf(one, locale, say))}</ol>`
}
${order.told.length === 0 ? nothing : toldOf(order, locale, say)}
<p><a href="/">${say.back}</a></p>`;
}

function consentOf({ consent }: Order, say: Words): Html {
  return consent === 'declined'
    ? html`<p class="result declined" role="status">${say.refusedByBuyer}</p>`
    : html`<p class="result pending" role="status">${say.asked} ${say.again}</p>`;
}

function resultOf({ state, reason }: Paid, say: Words): Html {
  const why = reason === null ? nothing : html`<br>${say.reasons[reason] ?? reason}`;
  return html`<p class="result ${state}" role="status">${say[state]}${why}</p>`;
}

const tokenOf = ({ token }: Order, say: Words): Html =>
  token === null
    ? nothing
    : html`<dl><dt>${say.token}</dt><dd>${say.tokenStates[token.state]}</dd>
<dt>${say.cardEnding}</dt><dd>${token.lastFour}</dd><dt>${say.until}</dt><dd>${token.expires}</dd></dl>`;

export function paymentOf(
  { id, amount, state, reason, at, refunds }: Paid,
  locale: Locale,
  say: Words,
): Html {
  const number = id.split('.').slice(1).join('.');
  return html`<li><span class="number">${number}</span> ${moment(at, locale)} <strong>${money(amount, locale)}</strong> ${say[state]}${
    reason === null ? nothing : html` — ${say.reasons[reason] ?? reason}`
  }${refunds.map((one) => html` · ${say.refunds[one.state]} ${money(one.amount, locale)}`)}</li>`;
}

const toldOf = ({ told }: Order, locale: Locale, say: Words): Html =>
  html`<h2>${say.told}</h2><ul>${told.map(
    ({ type, at, lastFour }) =>
      html`<li>${moment(at, locale)} ${say.events[type] ?? type}${lastFour === null ? nothing : html` (${lastFour})`}</li>`,
  )}</ul>`;
