import { EmvError, readTlv, shownTlv, type Tlv, tagName } from '@sandglass/emv';
import {
  type Iso8583Message,
  meaningOfField,
  meaningOfMti,
  type Name,
  type Written,
} from '@sandglass/iso8583';

/** What `iso8583 decode --json` prints. */
export interface Answer {
  readonly dialect: string;
  readonly mti: string;
  readonly tpdu?: string | undefined;
  readonly header?: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
  /** How the message is written where its dialect leaves a choice; only of one that is complete. */
  readonly written?: Written | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly meanings: Readonly<Record<string, string>>;
  readonly icc?:
    | readonly { readonly tag: string; readonly name: string; readonly value: string }[]
    | undefined;
}

/** A message with names and meanings; card data in clear only where it was asked for. */
export function answerOf(message: Iso8583Message, clear: boolean, say: (name: Name) => string): Answer {
  const numbers = message.fields();
  const { mti, dialect } = message;
  const { tpdu, header } = clear ? message : message.preambleShown;
  const entries = <T>(of: (field: number) => T | undefined): [string, T][] =>
    numbers.flatMap((field) => {
      const value = of(field);
      return value === undefined ? [] : [[String(field), value]];
    });
  const about = meaningOfMti(mti);
  const meanings = entries((field) => {
    const meaning = meaningOfField(message, field);
    return meaning === undefined ? undefined : say(meaning);
  });
  return {
    dialect: dialect.name,
    mti,
    tpdu,
    header,
    fields: Object.fromEntries(entries((field) => (clear ? message.reveal(field) : message.shown(field)))),
    written: clear ? message.written : undefined,
    names: Object.fromEntries(entries((field) => say(dialect.elements[field]!.name))),
    meanings: Object.fromEntries([...(about === undefined ? [] : [['mti', say(about)]]), ...meanings]),
    icc: iccOf(message, clear, say),
  };
}

/** The chip's data objects, where field 55 holds such. */
function iccOf(message: Iso8583Message, clear: boolean, say: (name: Name) => string): Answer['icc'] {
  const objects = objectsOf(message);
  if (objects === undefined) return undefined;
  const shown = clear ? inClear(objects) : shownTlv(objects);
  return shown.map(({ tag, value }) => {
    const name = tagName(tag);
    return { tag, name: name === undefined ? '' : say(name), value };
  });
}

/** Field 55 of some networks is text of their own. */
function objectsOf(message: Iso8583Message): readonly Tlv[] | undefined {
  const hex = message.reveal(ICC_DATA);
  try {
    return hex === undefined ? undefined : readTlv(Buffer.from(hex, 'hex'));
  } catch (error) {
    if (error instanceof EmvError) return undefined;
    throw error;
  }
}

const ICC_DATA = 55;

const inClear = (objects: readonly Tlv[]): { tag: string; value: string }[] =>
  objects.flatMap(({ tag, value, children }) =>
    children === undefined
      ? [{ tag, value: value.toString('hex').toUpperCase() }]
      : [{ tag, value: '' }, ...inClear(children)],
  );
