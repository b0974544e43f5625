import { hash } from 'node:crypto';

export interface Text {
  readonly zh: string;
  readonly en: string;
  readonly zhHant?: string;
}
export interface Limit {
  readonly id: string;
  readonly measure: string;
  readonly kind: 'amount' | 'count' | 'balance' | 'customers' | 'hours' | 'regions';
  readonly per: 'pilot' | 'customer' | 'region';
  readonly period: 'day' | 'month' | 'year' | 'total';
  readonly maximum?: string;
  readonly currency?: 'CNY';
  readonly warnAtPercent: number;
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly regions?: readonly string[];
  readonly example?: boolean;
  readonly text: Text;
}
export interface Declaration {
  readonly innovation: { readonly name: Text };
  readonly commentWindow: { readonly workingDays: number; readonly zone: string };
  readonly limits: readonly Limit[];
  readonly [section: string]: unknown;
}
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
}
export function parseDeclaration(
  of: unknown,
): { ok: true; declaration: Declaration } | { ok: false; problems: readonly Problem[] } {
  return { ok: true, declaration: of as Declaration };
}
const sorted = (of: unknown): unknown =>
  Array.isArray(of)
    ? of.map(sorted)
    : of !== null && typeof of === 'object'
      ? Object.fromEntries(
          Object.entries(of)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : of;
const canonical = (of: unknown): string => JSON.stringify(sorted(of));
export const declarationDigest = (declaration: Declaration): string =>
  hash('sha256', canonical(declaration), 'hex');
export interface Mandate {
  readonly pilot: string;
  readonly version: number;
  readonly digest: string;
  readonly status: 'running' | 'suspended' | 'ended';
  readonly suspendedBy?: 'supervisor' | 'institution';
  readonly limits: readonly Limit[];
  readonly issuedAt: string;
  readonly serial: number;
}
export interface SignedMandate {
  readonly mandate: Mandate;
  readonly signature: string;
}
const bytes = (mandate: Mandate): Uint8Array => Buffer.from(`sandglass-mandate-v1\n${canonical(mandate)}`);
export const signMandate = (mandate: Mandate, sign: (message: Uint8Array) => Uint8Array): SignedMandate => ({
  mandate,
  signature: Buffer.from(sign(bytes(mandate))).toString('base64'),
});
export function verifyMandate(
  signed: unknown,
  verify: (message: Uint8Array, signature: Uint8Array) => boolean,
): Mandate | undefined {
  const { mandate, signature } = signed as SignedMandate;
  return verify(bytes(mandate), Buffer.from(signature, 'base64')) ? mandate : undefined;
}
export const renderDeclaration = (declaration: Declaration, _locale: string): string =>
  `<pre>${JSON.stringify(declaration, null, 1).replaceAll('<', '&lt;')}</pre>`;
