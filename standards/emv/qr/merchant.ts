import { EmvError } from '../error.ts';
import { crcOf } from './crc.ts';
import { isTemplate, type QrObjects, readObjects, writeObject } from './objects.ts';

/** A merchant-presented code, taken apart. */
export interface MerchantCode {
  readonly fields: QrObjects;
  /** What is against the standard, in plain sentences; none where the code is valid. */
  readonly problems: readonly string[];
}

/** Characters of a code at most (EMV QRCPS-M, 3.2). */
export const QR_CHARACTERS_MAX = 512;
const CRC_HEAD = '6304';
const CRC_CHARACTERS = 8;
/** Names and cities longer than the standard's 25 and 15 are met on printed codes, and let pass. */
const LIMITS: Readonly<Record<string, number>> = { '54': 13 };
const REQUIRED = ['52', '53', '58', '59', '60'] as const;
const FORMS: Readonly<Record<string, RegExp>> = {
  '00': /^01$/,
  '01': /^1[12]$/,
  '52': /^\d{4}$/,
  '53': /^\d{3}$/,
  '54': /^(?=.*\d)\d*\.?\d*$/,
  '55': /^0[123]$/,
  '56': /^(?=.*\d)\d*\.?\d*$/,
  '57': /^(?=.*[1-9])\d{1,2}(?:\.\d{1,2})?$/,
  '58': /^[A-Z]{2}$/,
};

/**
 * Reads a merchant-presented code (EMV QRCPS-M 1.1). What cannot be taken apart is an EmvError; what can, but is against the standard, is
 * told in `problems`.
 */
export function readMerchantCode(payload: string): MerchantCode {
  const characters = [...payload];
  if (characters.length > QR_CHARACTERS_MAX)
    throw new EmvError(
      'length',
      `expected at most ${QR_CHARACTERS_MAX} characters, found ${characters.length}`,
    );
  const objects = readObjects(characters);
  const fields = Object.fromEntries(
    [...objects].map(([id, value]) => [id, isTemplate(id) ? templateOf(value) : value]),
  );
  return { fields, problems: problemsOf(payload, objects, fields) };
}

/** What is inside a template; a value that is none is left as it stands. */
function templateOf(value: string): string | QrObjects {
  try {
    return Object.fromEntries(readObjects([...value]));
  } catch (error) {
    if (error instanceof EmvError) return value;
    throw error;
  }
}

function problemsOf(payload: string, objects: ReadonlyMap<string, string>, fields: QrObjects): string[] {
  const ids = [...objects.keys()];
  const missing = REQUIRED.filter((id) => !objects.has(id)).map((id) => `The object ${id} is missing.`);
  const misshapen = [...objects]
    .filter(
      ([id, value]) =>
        FORMS[id]?.test(value) === false || [...value].length > (LIMITS[id] ?? QR_CHARACTERS_MAX),
    )
    .map(([id]) => `The object ${id} has not its form.`);
  const untaken = ids
    .filter((id) => isTemplate(id) && typeof fields[id] === 'string')
    .map((id) => `The object ${id} is no template.`);
  return [
    ...(ids[0] === '00' ? [] : ['The first object is not 00.']),
    ...(ids.some((id) => id >= '02' && id <= '51') ? [] : ['There is no merchant account (02 to 51).']),
    ...missing,
    ...misshapen,
    ...untaken,
    ...tipProblems(objects),
    ...crcProblems(payload, ids, objects),
  ];
}

/** 55 says how a tip is found: 02 a fixed one in 56, 03 a percentage in 57 (4.5). */
function tipProblems(objects: ReadonlyMap<string, string>): string[] {
  const way = objects.get('55');
  const wants = way === '02' ? '56' : way === '03' ? '57' : undefined;
  return ['56', '57']
    .filter((id) => objects.has(id) !== (id === wants))
    .map((id) =>
      id === wants
        ? `The object ${id} is missing: 55 asks for it.`
        : `The object ${id} is there without 55 asking.`,
    );
}

function crcProblems(
  payload: string,
  ids: readonly string[],
  objects: ReadonlyMap<string, string>,
): string[] {
  if (ids.at(-1) !== '63' || !payload.slice(-CRC_CHARACTERS).startsWith(CRC_HEAD))
    return ['The last object is not the CRC, 63.'];
  const right = crcOf(Buffer.from(payload.slice(0, -4), 'utf8'));
  return objects.get('63') === right ? [] : ['The CRC does not match.'];
}

/** Writes a code: 00 first, the others by their ids, the CRC last. A CRC that is given is left out and made anew. */
export function writeMerchantCode(fields: QrObjects): string {
  const ids = Object.keys({ '00': '01', ...fields }).sort();
  const body = ids
    .filter((id) => id !== '63')
    .map((id) => writeField(id, id === '00' ? (fields['00'] ?? '01') : fields[id]!))
    .join('');
  const payload = body + CRC_HEAD + crcOf(Buffer.from(body + CRC_HEAD, 'utf8'));
  const [problem] = readMerchantCode(payload).problems;
  if (problem !== undefined) throw new EmvError('qr', problem);
  return payload;
}

function writeField(id: string, value: string | QrObjects): string {
  if (typeof value === 'string') return writeObject(id, value);
  const inside = Object.keys(value)
    .sort()
    .map((key) => {
      const part = value[key];
      if (typeof part !== 'string') throw new EmvError('qr', `expected texts within the object ${id}`);
      return writeObject(key, part);
    });
  return writeObject(id, inside.join(''));
}
