import { EmvError } from '../error.ts';
import { assertAlgorithm, assertHash } from './hash.ts';
import { type CertificateParts, type CertifiedKey, modulusOf } from './issuer.ts';
import { type RsaKey, recover } from './rsa.ts';

const CARD_FORMAT = 0x04;
const CARD_HEAD = 21;

/**
 * Recovers the card's key from tags 9F46, 9F48 and 9F47 by the issuer's (Book 2, 6.4). `staticData` are the records that the AFL marks for
 * authentication and, where 9F4A asks for it, the AIP: the certificate vouches for them too.
 */
export function recoverCardKey(
  issuer: RsaKey,
  { certificate, remainder, exponent }: CertificateParts,
  staticData: Uint8Array,
): CertifiedKey {
  const recovered = recover(issuer, certificate, CARD_FORMAT);
  assertAlgorithm(recovered[17]);
  assertHash(recovered, remainder ?? new Uint8Array(), exponent, staticData);
  return cardKeyOf(recovered, exponent, remainder);
}

/**
 * The same without the static data, for looking into a certificate whose records are not at hand: **who takes this for a
 * verification is wrong**, for its hash was not compared.
 */
export function peekCardKey(
  issuer: RsaKey,
  { certificate, remainder, exponent }: CertificateParts,
): CertifiedKey {
  return cardKeyOf(recover(issuer, certificate, CARD_FORMAT), exponent, remainder);
}

/** What a card's certificate says even where its remainder is not at hand; as little a verification. */
export function peekCardCertificate(
  issuer: RsaKey,
  certificate: Uint8Array,
): Pick<CertifiedKey, 'identifier' | 'expiry' | 'serial'> {
  return saidBy(recover(issuer, certificate, CARD_FORMAT));
}

function cardKeyOf(recovered: Buffer, exponent: Uint8Array, remainder?: Uint8Array): CertifiedKey {
  assertAlgorithm(recovered[18]);
  return {
    modulus: modulusOf(recovered, CARD_HEAD, recovered[19]!, remainder),
    exponent: Buffer.from(exponent),
    ...saidBy(recovered),
  };
}

const saidBy = (recovered: Buffer): Pick<CertifiedKey, 'identifier' | 'expiry' | 'serial'> => ({
  identifier: recovered.toString('hex', 2, 12).replace(/f+$/, ''),
  expiry: recovered.toString('hex', 12, 14),
  serial: recovered.toString('hex', 14, 17),
});

/**
 * What is authenticated statically (Book 3, 10.3): of records in files 1 to 10 what is inside their template 70, of other files the whole
 * record; then the value of the AIP where the tag list 9F4A names it, and it may name nothing else.
 */
export function staticDataOf(
  records: readonly { readonly file: number; readonly record: Uint8Array; readonly inside: Uint8Array }[],
  tagList: Uint8Array | undefined,
  aip: Uint8Array,
): Buffer {
  if (tagList !== undefined && Buffer.from(tagList).toString('hex') !== '82')
    throw new EmvError('certificate', 'expected a tag list of the AIP alone');
  const parts = records.map(({ file, record, inside }) => (file <= 10 ? inside : record));
  return Buffer.concat([...parts, ...(tagList === undefined ? [] : [aip])]);
}
