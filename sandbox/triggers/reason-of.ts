import type { Trigger } from '@sandglass/declaration';

/** What an act may be given as its reason: see `Words` of register, incidents and exits. */
const REASON_MAX = 4_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f]/g;
const SEPARATOR = ' · ';
const LANGUAGES = 3;
/** Of each language, where all of them together are too long. */
const SHARE = Math.floor(REASON_MAX / LANGUAGES) - SEPARATOR.length;

/**
 * A trigger's text as the reason of what it does: everybody reads it in their own language, and it is kept as one. What the acts do not
 * take is left out, and its id stands where nothing is left: no way of writing a text keeps a trigger from acting.
 */
export function reasonOfTrigger({ id, text }: Pick<Trigger, 'id' | 'text'>): string {
  const said = [text.zh, text.zhHant, text.en].map((one) => (one ?? '').replace(CONTROL, '').trim());
  const all = said.filter((one) => one !== '');
  const whole = all.join(SEPARATOR);
  if (whole.length <= REASON_MAX) return whole || id;
  return all.map((one) => one.slice(0, SHARE).toWellFormed()).join(SEPARATOR);
}
