import { Iso8583Message, type MessageParts, meaningOfField, UNIONPAY_HOST } from '@sandglass/iso8583';
import type { ShownField } from './seen.ts';

/** A message that is about to leave, as one that came in: it keeps card data to itself. */
export function messageOf({ mti, fields }: MessageParts, dialect = UNIONPAY_HOST): Iso8583Message {
  const values: (string | undefined)[] = [];
  for (const [field, value] of Object.entries(fields)) values[Number(field)] = value;
  return new Iso8583Message(dialect, mti, values);
}

/** Every field under its name, redacted as whenever a message is printed. */
export const shownFields = (message: Iso8583Message): readonly ShownField[] =>
  message.fields().map((field) => {
    const meaning = meaningOfField(message, field);
    return {
      field,
      name: message.dialect.elements[field]!.name,
      value: message.shown(field)!,
      ...(meaning === undefined ? {} : { meaning }),
    };
  });
