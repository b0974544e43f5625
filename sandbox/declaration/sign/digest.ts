import { hash } from 'node:crypto';
import type { Declaration } from '../schema/declaration.ts';
import { canonicalJson } from './canonical.ts';

/** SHA-256 of the declaration's canonical form, lower-case hex: what a mandate and the register name it by. */
export const declarationDigest = (declaration: Declaration): string =>
  hash('sha256', canonicalJson(declaration), 'hex');
