import type { Paper } from '@sandglass/paper';
import { html } from '@sandglass/paper/html';
import { declarationHtml } from '../render/declaration.ts';
import { titleOf } from '../render/section.ts';
import { textHtml, textIn } from '../render/text.ts';
import { words } from '../render/words.ts';
import type { Declaration } from '../schema/declaration.ts';
import type { Institution } from '../schema/institution.ts';
import { sectionsOf } from '../schema/sections.ts';
import { declarationDigest } from '../sign/digest.ts';
import type { Locale } from '../words/locale.ts';

export interface PrintOptions {
  readonly locale: Locale;
  /** The register's entry and the number that it gave this version. */
  readonly pilot: string;
  readonly version: number;
  /** When the version was handed in, in milliseconds since 1970: the document's date. */
  readonly at: number;
}

/**
 * A version of a declaration as a document to print: what the page shows, its digest in each footer. The same version in
 * the same language gives the same bytes.
 */
export function declarationPaper(declaration: Declaration, options: PrintOptions): Paper {
  const { locale, pilot, version, at } = options;
  const { name, institutions } = declaration.innovation;
  const title = `${textIn(name, locale)} · ${words.declaration[locale]}`;
  const digest = declarationDigest(declaration);
  const numbered = words.version[locale].replace('{n}', String(version));
  const { people, program } = sectionsOf(declaration);
  const head = html`<h1>${textHtml(name, locale)}</h1><h2>${words.declaration[locale]}</h2>
<p class="small">${words.notEndorsed[locale]}</p>
<dl><dt>${words.number[locale]}</dt><dd>${pilot}</dd><dt>${words.versionTerm[locale]}</dt><dd>${numbered}</dd><dt>${words.digest[locale]}</dt><dd><code>${digest}</code></dd></dl>`;
  return {
    title,
    lang: locale,
    author: institutions.map((institution: Institution) => textIn(institution.name, locale)).join(' · '),
    subject: `${pilot} · ${numbered} · SHA-256 ${digest}`,
    keywords: digest,
    at,
    head: head.text,
    contents: {
      heading: words.contents[locale],
      titles: [...people, ...program, 'appendices' as const].map((key) => ({
        id: key,
        title: titleOf(key, locale),
      })),
    },
    body: declarationHtml(declaration, locale).text,
    footers: [`${title} · ${numbered}`, `SHA-256 ${digest}`],
  };
}
