import { itemOf } from '../goods.ts';
import type { Locale } from '../language.ts';
import type { Order, Paid } from '../order.ts';
import type { Words } from '../words.ts';
import { type Html, html, nothing } from './html.ts';
import { paymentOf } from './order-page.ts';

/** The shop's own desk: what was ordered, to give back and to collect. */
export function desk(orders: readonly Order[], locale: Locale, say: Words): Html {
  if (orders.length === 0) return html`<p>${say.deskAbout}</p><p>${say.none}</p>`;
  return html`<p>${say.deskAbout}</p><ul class="orders">${orders.map((order) => one(order, locale, say))}</ul>`;
}

function one(order: Order, locale: Locale, say: Words): Html {
  const { name, monthly } = itemOf(order.item)!;
  const mayCollect = monthly && order.token?.state !== 'deleted' && order.payments.some(isPaid);
  return html`<li><h2><a href="/orders/${order.id}">${name[locale]}</a></h2>
<ol class="payments">${order.payments.map((paid) => paymentOf(paid, locale, say))}</ol>
${order.payments.filter(mayRefund).map((paid) => action('refund', order.id, say.refund, paid))}
${mayCollect ? action('collect', order.id, say.collect) : nothing}</li>`;
}

const isPaid = ({ state }: Paid): boolean => state === 'approved';
const mayRefund = (paid: Paid): boolean =>
  isPaid(paid) && paid.refunds.every(({ state }) => state === 'declined');

const action = (what: string, order: string, label: string, paid?: Paid): Html =>
  html`<form method="post" action="/desk/${what}"><input type="hidden" name="order" value="${order}">${
    paid === undefined ? nothing : html`<input type="hidden" name="payment" value="${paid.id}">`
  }<button>${label}${paid === undefined ? nothing : html` ${paid.id.split('.').at(-1) ?? ''}`}</button></form>`;
