import type { Text } from '@sandglass/declaration';

/** Text of a test, different in each language so that a page in the wrong one shows. */
export const words = (en: string): Text => ({ zh: `简：${en}`, zhHant: `繁：${en}`, en });
export const withheld = { undisclosed: true, reason: words('not in the source') } as const;
