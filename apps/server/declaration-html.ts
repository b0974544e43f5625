import { type Declaration, renderDeclaration } from '@sandglass/declaration';
import type { Locale } from '@sandglass/operations';

/** A stored declaration as HTML. It was parsed when it was declared. */
export const declarationHtml = (document: unknown, locale: Locale): string =>
  renderDeclaration(document as Declaration, locale);
