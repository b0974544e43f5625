import { EmvError } from '../error.ts';
import { findTlv } from '../tlv/find.ts';
import { readTlv, type Tlv } from '../tlv/tlv.ts';
import { type TlvParts, writeTlv } from '../tlv/write.ts';

/** The first object of a customer's code: its format and version (EMV QRCPS-C 1.1, tag 85). */
const FORMAT = '85';
const VERSION = Buffer.from('CPV01', 'latin1');
const APPLICATION = '61';
const AID = '4F';
/** Base64 characters of a code at most: 512 bytes of data (QRCPS-C, 3.2). */
const BYTES_MAX = 512;

/** A customer-presented code: one or more applications of a card or token, and what they have in common (62). */
export interface ConsumerCode {
  readonly applications: readonly (readonly Tlv[])[];
  readonly common: readonly Tlv[];
}

/** Reads the Base64 of a customer-presented code. Refuses another format, and applications without identifier. */
export function readConsumerCode(payload: string): ConsumerCode {
  const bytes = Buffer.from(payload, 'base64');
  if (bytes.length > BYTES_MAX)
    throw new EmvError('length', `expected at most ${BYTES_MAX} bytes, found ${bytes.length}`);
  if (payload.length === 0 || bytes.toString('base64').replace(/=+$/, '') !== payload.replace(/=+$/, ''))
    throw new EmvError('qr', 'expected Base64');
  const [format, ...objects] = readTlv(bytes);
  if (format?.tag !== FORMAT || !format.value.equals(VERSION))
    throw new EmvError('qr', 'expected the format CPV01 in tag 85 first');
  const applications = objects.filter(({ tag }) => tag === APPLICATION).map(({ children = [] }) => children);
  if (applications.length === 0) throw new EmvError('missing', 'expected an application template, tag 61');
  if (applications.some((inside) => inside.every(({ tag }) => tag !== AID)))
    throw new EmvError('missing', 'expected an application identifier, tag 4F, in each template');
  return { applications, common: objects.find(({ tag }) => tag === '62')?.children ?? [] };
}

/** Writes one. */
export function writeConsumerCode(
  applications: readonly (readonly TlvParts[])[],
  common: readonly TlvParts[] = [],
): string {
  const bytes = writeTlv([
    { tag: FORMAT, value: VERSION },
    ...applications.map((children) => ({ tag: APPLICATION, children })),
    ...(common.length === 0 ? [] : [{ tag: '62', children: common }]),
  ]);
  const payload = bytes.toString('base64');
  readConsumerCode(payload);
  return payload;
}

/** A data object of a code's first application that has it, in its transparent template 63 too. */
export function consumerObject({ applications, common }: ConsumerCode, tag: string): Buffer | undefined {
  return (
    applications.map((inside) => findTlv(inside, tag)?.value).find((value) => value !== undefined) ??
    findTlv(common, tag)?.value
  );
}
