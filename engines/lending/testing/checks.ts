import { type Fact, locales, type Refused, reasonOf, say } from '@sandglass/operations';

import '../reasons/hardship.ts';

import '../reasons/collection.ts';
import '../reasons/line.ts';

import '../reasons/history.ts';

import '../reasons/loan.ts';
import '../reasons/preservation.ts';
import '../reasons/restructure.ts';
import '../reasons/write-off.ts';
import '../reasons/disposal.ts';
import '../reasons/bidding.ts';
import '../reasons/product.ts';
import '../reasons/rate.ts';
import '../reasons/renewal.ts';
import '../reasons/monitor.ts';
import '../reasons/realise.ts';
import '../reasons/recovery.ts';

/** A refusal's code is in the catalogue, and its sentences find all their values. */
export function requireSentence({ code, values }: Refused): void {
  const { detail } = reasonOf(code);
  for (const locale of locales) {
    const sentence = say(detail, locale, values);
    if (/[{}]/.test(sentence)) throw new Error(`${code} lacks values: ${sentence}`);
  }
}

/** What is public of a fact names nobody, no loan and no amount of one. */
export function requirePrivate({ kind, subject, header, opening }: Fact): void {
  if (subject === undefined) return;
  const open = JSON.stringify(header ?? {});
  const secrets = [subject, ...['loan', 'application', 'amount', 'name'].map((field) => opening?.[field])];
  for (const secret of secrets) {
    if (typeof secret === 'string' && open.includes(secret))
      throw new Error(`${kind} shows ${secret} in public`);
  }
}
