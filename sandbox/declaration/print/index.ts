import { declarationHtml } from '../render/declaration.ts';
import { html } from '../render/html.ts';
import { titleOf } from '../render/section.ts';
import { textHtml, textIn } from '../render/text.ts';
import { words } from '../render/words.ts';
import type { Declaration } from '../schema/declaration.ts';
import type { Institution } from '../schema/institution.ts';
import { sectionsOf } from '../schema/sections.ts';
import { declarationDigest } from '../sign/digest.ts';
import type { Locale } from '../words/locale.ts';
import { contents, footers } from './around.ts';
import { printAll } from './flow.ts';
import { readHtml } from './read-html.ts';
import { PAGE, Sheet } from './sheet.ts';

export interface PrintOptions {
  readonly locale: Locale;
  /** The register's entry and the number that it gave this version. */
  readonly pilot: string;
  readonly version: number;
  /** When the version was handed in, in milliseconds since 1970: the document's date. */
  readonly at: number;
}

/**
 * A version of a declaration as PDF: what the page shows, on paper, tagged for screen readers (PDF/UA), its digest in each
 * footer. The same version in the same language gives the same bytes.
 */
export async function printDeclaration(declaration: Declaration, options: PrintOptions): Promise<Uint8Array> {
  const { locale, pilot, version, at } = options;
  const { name, institutions } = declaration.innovation;
  const title = textIn(name, locale);
  const digest = declarationDigest(declaration);
  const numbered = words.version[locale].replace('{n}', String(version));
  const sheet = new Sheet({
    title: `${title} · ${words.declaration[locale]}`,
    lang: locale,
    info: {
      Author: institutions.map((institution: Institution) => textIn(institution.name, locale)).join(' · '),
      Subject: `${pilot} · ${numbered} · SHA-256 ${digest}`,
      Keywords: digest,
      Creator: 'Sandglass',
      Producer: 'Sandglass',
      CreationDate: new Date(at),
      ModDate: new Date(at),
    },
  });
  const pages: Uint8Array[] = [];
  sheet.document.on('data', (bytes: Uint8Array) => pages.push(bytes));
  const ended = new Promise((resolve) => sheet.document.on('end', resolve));
  const head = html`<h1>${textHtml(name, locale)}</h1><h2>${words.declaration[locale]}</h2>
<p class="small">${words.notEndorsed[locale]}</p>
<dl><dt>${words.number[locale]}</dt><dd>${pilot}</dd><dt>${words.versionTerm[locale]}</dt><dd>${numbered}</dd><dt>${words.digest[locale]}</dt><dd><code>${digest}</code></dd></dl>`;
  const place = { within: sheet.root, x: PAGE.margin, width: PAGE.width - 2 * PAGE.margin };
  printAll(sheet, readHtml(head.text), place);
  const { people, program } = sectionsOf(declaration);
  const fillContents = contents(
    sheet,
    place,
    [...people, ...program, 'appendices' as const].map((key) => ({ id: key, title: titleOf(key, locale) })),
    words.contents[locale],
  );
  printAll(sheet, readHtml(declarationHtml(declaration, locale).text), place);
  fillContents();
  sheet.root.end();
  footers(sheet, [`${title} · ${words.declaration[locale]} · ${numbered}`, `SHA-256 ${digest}`]);
  sheet.document.end();
  await ended;
  return Buffer.concat(pages);
}
