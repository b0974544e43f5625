import type { Sentence } from '@sandglass/operations';

/** The name that a draft has so far, else its id. */
export function titleOf(document: unknown, id: string): Sentence {
  const name = memberOf(memberOf(document, 'innovation'), 'name');
  const words = (locale: string): string | undefined => {
    const text = memberOf(name, locale);
    return typeof text === 'string' && text !== '' ? text.slice(0, TITLE_MAX) : undefined;
  };
  const zh = words('zh') ?? words('en') ?? id;
  return { 'zh-Hans': zh, 'zh-Hant': words('zhHant') ?? zh, en: words('en') ?? zh };
}

const TITLE_MAX = 200;

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
