import { hash } from 'node:crypto';
import type { Declaration } from './schema/declaration.ts';
import { isUndisclosed, type Text } from './schema/text.ts';
import { canonicalJson } from './sign/canonical.ts';

/** The service agreement (附件 1) as customers accept it. */
export interface Agreement {
  readonly title: Text;
  readonly content: readonly Text[];
}

/** The agreement that a declaration names; none where its text is not disclosed. */
export function agreementOf({ service, appendices }: Declaration): Agreement | undefined {
  const appendix = appendices.find(({ id }) => id === service.agreement);
  if (appendix === undefined || isUndisclosed(appendix.content)) return undefined;
  return { title: appendix.title, content: appendix.content };
}

/** The bytes that its digest is of: RFC 8785, so that whoever has the words can compute it. */
export const agreementText = ({ title, content }: Agreement): string => canonicalJson({ title, content });

/** SHA-256, lower-case hex: what a mandate and a customer's acceptance name it by. */
export const agreementDigest = (text: string): string => hash('sha256', text, 'hex');
