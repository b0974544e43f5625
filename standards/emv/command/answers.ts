import { EmvError } from '../error.ts';
import { findTlv } from '../tlv/find.ts';
import { readTlv, type Tlv } from '../tlv/tlv.ts';

/** An application that a contactless directory offers. */
export interface DirectoryEntry {
  readonly aid: string;
  readonly label: string | undefined;
  /** 1 first; undefined where the card has no wish. */
  readonly priority: number | undefined;
  /** Tag 9F2A, in hexadecimal. */
  readonly kernel: string | undefined;
}

/** Reads the answer to the directory's selection, wished-for applications first (Book B, 3.3.2). */
export function readDirectory(data: Uint8Array): DirectoryEntry[] {
  const entries = templatesOf(readTlv(data)).flatMap(({ children = [] }): DirectoryEntry[] => {
    const value = (tag: string): Buffer | undefined => findTlv(children, tag)?.value;
    const aid = value('4F');
    if (aid === undefined || aid.length < 5 || aid.length > 16) return [];
    const priority = (value('87')?.[0] ?? 0) & 0x0f;
    return [
      {
        aid: upper(aid),
        label: value('50')?.toString('latin1'),
        priority: priority === 0 ? undefined : priority,
        kernel: value('9F2A') === undefined ? undefined : upper(value('9F2A')!),
      },
    ];
  });
  return entries.sort((a, b) => (a.priority ?? 16) - (b.priority ?? 16));
}

const templatesOf = (objects: readonly Tlv[]): Tlv[] =>
  objects.flatMap((object) => (object.tag === '61' ? [object] : templatesOf(object.children ?? [])));

/** What a card says to GET PROCESSING OPTIONS: what it can, and where its records are. */
export interface ProcessingOptions {
  readonly aip: Buffer;
  readonly afl: Buffer;
  /** All that came in format 2, where a quick kernel finds its cryptogram. */
  readonly objects: readonly Tlv[];
}

/** Reads format 1 (tag 80: AIP and AFL) and format 2 (tag 77: data objects). Without records a quick card has no AFL. */
export function readProcessingOptions(data: Uint8Array): ProcessingOptions {
  const [answer] = readTlv(data);
  if (answer?.tag === '80') {
    if (answer.value.length < 6 || (answer.value.length - 2) % 4 !== 0)
      throw new EmvError('format', 'expected an AIP of 2 bytes and an AFL of 4 each');
    return { aip: answer.value.subarray(0, 2), afl: answer.value.subarray(2), objects: [] };
  }
  if (answer?.tag !== '77')
    throw new EmvError('missing', 'expected an answer in format 1 or 2, tag 80 or 77');
  const objects = answer.children ?? [];
  const aip = findTlv(objects, '82')?.value;
  if (aip?.length !== 2) throw new EmvError('missing', 'expected an AIP of 2 bytes, tag 82');
  return { aip, afl: findTlv(objects, '94')?.value ?? Buffer.alloc(0), objects };
}

/** What a card decided, tag 9F27 (Book 3, 6.5.5.4). */
export type Decision = 'AAC' | 'TC' | 'ARQC';

export interface GeneratedAc {
  readonly decision: Decision;
  readonly atc: Buffer;
  /** Tag 9F26; undefined where it is inside the signature (CDA). */
  readonly cryptogram: Buffer | undefined;
  readonly issuerData: Buffer | undefined;
  readonly objects: readonly Tlv[];
}

/** Reads the answer to GENERATE AC, format 1 (tag 80) or 2 (tag 77). */
export function readGeneratedAc(data: Uint8Array): GeneratedAc {
  const [answer] = readTlv(data);
  if (answer?.tag === '80') {
    const { value } = answer;
    if (value.length < 11 || value.length > 43)
      throw new EmvError('format', 'expected 11 to 43 bytes in format 1');
    return {
      decision: decisionOf(value[0]!),
      atc: value.subarray(1, 3),
      cryptogram: value.subarray(3, 11),
      issuerData: value.length > 11 ? value.subarray(11) : undefined,
      objects: [],
    };
  }
  if (answer?.tag !== '77')
    throw new EmvError('missing', 'expected an answer in format 1 or 2, tag 80 or 77');
  const objects = answer.children ?? [];
  const information = findTlv(objects, '9F27')?.value[0];
  const atc = findTlv(objects, '9F36')?.value;
  if (information === undefined || atc?.length !== 2)
    throw new EmvError('missing', 'expected cryptogram information and counter, tags 9F27 and 9F36');
  return {
    decision: decisionOf(information),
    atc,
    cryptogram: findTlv(objects, '9F26')?.value,
    issuerData: findTlv(objects, '9F10')?.value,
    objects,
  };
}

/** The decision in the top two bits of tag 9F27. */
export function decisionOf(information: number): Decision {
  const decision = (['AAC', 'TC', 'ARQC'] as const)[information >> 6];
  if (decision === undefined) throw new EmvError('format', 'expected a decision of AAC, TC or ARQC');
  return decision;
}

const upper = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();
