import {
  belongsTo,
  type CertifiedKey,
  type CombinedData,
  combinedDataIn,
  EmvError,
  peekCardCertificate,
  peekCardKey,
  type RsaKey,
  recoverCardKey,
  recoverIssuerKey,
  verifyDynamic,
  verifyStatic,
} from '@sandglass/emv';
import { Fields } from './given.ts';

interface Described {
  readonly identifier: string;
  readonly expiry: string;
  readonly serial: string;
  /** Undefined where the certificate had no room for all of it and the rest was not given. */
  readonly modulus?: string | undefined;
  readonly exponent?: string | undefined;
}

export interface CertificatesAnswer {
  readonly issuer?: Described | undefined;
  readonly icc?: Described | undefined;
  readonly signedData?: Readonly<Record<string, string>> | undefined;
  /** Whether every check that could be made holds, and at least the issuer's was. */
  readonly verified: boolean;
  /** What was given without what its check needs. */
  readonly unchecked: readonly string[];
  /** Why not, where a check failed. */
  readonly why?: string | undefined;
}

/** Names that a part goes by: its tag, a word, and what the published vectors call it. */
const NAMES = {
  issuerCertificate: ['90', 'issuerCertificate', 'issuer_cert', 'valid_issuer_cert'],
  issuerRemainder: ['92', 'issuerRemainder', 'issuer_remainder'],
  issuerExponent: ['9F32', 'issuerExponent', 'issuer_exponent'],
  cardCertificate: ['9F46', 'iccCertificate', 'icc_cert', 'valid_icc_cert'],
  cardRemainder: ['9F48', 'iccRemainder', 'icc_remainder'],
  cardExponent: ['9F47', 'iccExponent', 'icc_exponent'],
  signedDynamic: ['9F4B', 'signedDynamicData', 'enc_sdad', 'valid_enc_sdad'],
  signedStatic: ['93', 'signedStaticData', 'enc_ssad', 'valid_enc_ssad'],
  terminalData: ['ddolData', 'ddol_data'],
  staticData: ['staticData', 'static_data'],
  rid: ['rid', 'test_capk_rid'],
  index: ['8F', 'index', 'test_capk_index'],
} as const;
type Part = keyof typeof NAMES;

/** Follows a chain as far as the parts go: authority, issuer, card, what the card or issuer signed. */
export function answerCertificates(value: unknown): CertificatesAnswer {
  const chain = new Chain(value);
  const found: { issuer?: Described; icc?: Described; signedData?: Record<string, string> } = {};
  try {
    const issuer = chain.issuer();
    found.issuer = described(issuer);
    const pan = chain.pan();
    if (pan !== undefined && !belongsTo(issuer, pan))
      throw new EmvError('certificate', 'expected an issuer of this number');
    const card = chain.card(issuer);
    if (card !== undefined) {
      found.icc = { ...described(card), identifier: masked(card.identifier) };
      if (pan !== undefined && card.identifier !== pan)
        throw new EmvError('certificate', 'expected a certificate of this number');
    }
    const signedData = {
      ...chain.staticData(issuer),
      ...(card === undefined ? {} : chain.dynamicData(card)),
    };
    if (Object.keys(signedData).length > 0) found.signedData = signedData;
    return { ...found, verified: true, unchecked: chain.unchecked };
  } catch (error) {
    if (error instanceof EmvError)
      return { ...found, verified: false, unchecked: chain.unchecked, why: error.message };
    throw error;
  }
}

/** What a card signs by combined authentication besides its number: its decision, cryptogram and the transaction's hash. */
function decisionOf(combined: CombinedData | undefined): Record<string, string> {
  if (combined === undefined) return {};
  return {
    cryptogramInformation: upper(Buffer.of(combined.cryptogramInformation)),
    cryptogram: upper(combined.cryptogram),
    transactionHash: upper(combined.transactionHash),
  };
}

type Card = Pick<CertifiedKey, 'identifier' | 'expiry' | 'serial'> & Partial<RsaKey>;

class Chain {
  readonly #given: Fields;
  readonly #top: Fields;
  readonly unchecked: string[] = [];

  constructor(value: unknown) {
    this.#top = new Fields(value, 'The file');
    this.#given = this.#top.has('arrays') ? this.#top.within('arrays') : this.#top;
  }

  part(part: Part): Buffer | undefined {
    for (const fields of [this.#top, this.#given]) {
      const name = NAMES[part].find((known) => fields.has(known));
      if (name !== undefined) return fields.bytes(name);
    }
    return undefined;
  }

  /** The digits, with or without the F that tag 5A fills them up by. */
  pan(): string | undefined {
    for (const fields of [this.#top, this.#given]) {
      const name = ['5A', 'pan'].find((known) => fields.has(known));
      if (name !== undefined) return fields.text(name).replace(/F+$/i, '');
    }
    return undefined;
  }

  /** By each authority's key that could have signed it: of the RID and index that are given, of the certificate's length. */
  issuer(): CertifiedKey {
    const certificate = this.part('issuerCertificate');
    if (certificate === undefined) throw new EmvError('missing', 'expected an issuer certificate, tag 90');
    const exponents = this.part('issuerExponent');
    const tries = exponents === undefined ? [Buffer.of(3), Buffer.from('010001', 'hex')] : [exponents];
    const remainder = this.part('issuerRemainder');
    let refusal = new EmvError(
      'missing',
      'expected a key of the authority: none is of its RID, index and length',
    );
    for (const authority of this.#authorities(certificate.length)) {
      for (const exponent of tries) {
        try {
          return recoverIssuerKey(authority, { certificate, remainder, exponent });
        } catch (error) {
          if (!(error instanceof EmvError)) throw error;
          refusal = error;
        }
      }
    }
    throw refusal;
  }

  #authorities(length: number): RsaKey[] {
    const list = keysIn(this.#top);
    const rid = upper(this.part('rid'));
    const index = upper(this.part('index'));
    return list
      .map((one) => new Fields(one, 'A key'))
      .filter((one) => rid === '' || one.text('rid').toUpperCase() === rid)
      .filter((one) => index === '' || one.text('index').toUpperCase() === index)
      .map((one) => ({ modulus: one.bytes('modulus'), exponent: one.bytes('exponent') }))
      .filter(({ modulus }) => modulus.length === length);
  }

  /** What the card's certificate says; its key too, where all of that is there. */
  card(issuer: CertifiedKey): Card | undefined {
    const certificate = this.part('cardCertificate');
    if (certificate === undefined) return undefined;
    const parts = {
      certificate,
      remainder: this.part('cardRemainder'),
      exponent: this.part('cardExponent') ?? Buffer.of(3),
    };
    const staticData = this.part('staticData');
    if (staticData !== undefined) return recoverCardKey(issuer, parts, staticData);
    this.unchecked.push('the hash of the ICC certificate: staticData is not given');
    if (parts.remainder !== undefined || !needsRemainder(issuer, parts)) return peekCardKey(issuer, parts);
    this.unchecked.push('the ICC key: its remainder, tag 9F48, is not given');
    return peekCardCertificate(issuer, certificate);
  }

  staticData(issuer: CertifiedKey): Record<string, string> {
    const signed = this.part('signedStatic');
    const staticData = this.part('staticData');
    if (signed === undefined) return {};
    if (staticData !== undefined)
      return { dataAuthenticationCode: upper(verifyStatic(issuer, signed, staticData)) };
    this.unchecked.push('the signed static data: staticData is not given');
    return {};
  }

  dynamicData({ modulus, exponent }: Card): Record<string, string> {
    const signed = this.part('signedDynamic');
    const terminalData = this.part('terminalData');
    if (signed === undefined) return {};
    if (modulus !== undefined && exponent !== undefined && terminalData !== undefined) {
      const dynamic = verifyDynamic({ modulus, exponent }, signed, terminalData);
      return { iccDynamicNumber: upper(dynamic.number), ...decisionOf(combinedDataIn(dynamic)) };
    }
    this.unchecked.push('the signed dynamic data: the ICC key or ddolData is not given');
    return {};
  }
}

/** Authorities' keys: under `keys`, or as their published file is, within one of the case's parts. */
function keysIn(top: Fields): readonly unknown[] {
  for (const part of [top.all(), ...Object.values(top.all())]) {
    if (Array.isArray(part)) return part;
    const keys = typeof part === 'object' && part !== null && 'keys' in part ? part.keys : undefined;
    if (Array.isArray(keys)) return keys;
  }
  return [];
}

/** Whether the certificate had no room for all of the card's modulus. */
function needsRemainder(issuer: CertifiedKey, parts: Parameters<typeof peekCardKey>[1]): boolean {
  try {
    peekCardKey(issuer, parts);
    return false;
  } catch (error) {
    if (error instanceof EmvError && error.message.startsWith('expected a remainder')) return true;
    throw error;
  }
}

const upper = (bytes: Buffer | undefined): string => bytes?.toString('hex').toUpperCase() ?? '';

const described = ({ identifier, expiry, serial, modulus, exponent }: Card): Described => ({
  identifier,
  expiry,
  serial: serial.toUpperCase(),
  modulus: modulus && upper(modulus),
  exponent: exponent && upper(exponent),
});

/** A card's certificate names its number: first six and last four of it are shown. */
const masked = (pan: string): string =>
  pan.length < 13
    ? '*'.repeat(pan.length)
    : `${pan.slice(0, 6)}${'*'.repeat(pan.length - 10)}${pan.slice(-4)}`;
