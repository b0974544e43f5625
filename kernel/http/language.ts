import type { Locale } from '@sandglass/operations';

const TAGS: readonly (readonly [RegExp, Locale])[] = [
  [/^zh-(hant|tw|hk|mo)\b/i, 'zh-Hant'],
  [/^zh\b/i, 'zh-Hans'],
  [/^en\b/i, 'en'],
];

/** The best of our three languages for an Accept-Language header (RFC 9110 §12.5.4); English without a match. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, at) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters
        .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
        .find(Boolean);
      return { tag: tag.trim(), weight: q === undefined ? 1 : Number(q), at };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  for (const { tag } of wanted) {
    const match = TAGS.find(([pattern]) => pattern.test(tag));
    if (match !== undefined) return match[1];
  }
  return 'en';
}
