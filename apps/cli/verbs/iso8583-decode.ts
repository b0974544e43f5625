import { DIALECTS, decode, type Iso8583Message } from '@sandglass/iso8583';
import { type Answer, answerOf } from '../iso8583/answer.ts';
import { givenMessage, refused } from '../iso8583/input.ts';
import { inLanguage } from '../language.ts';
import type { Verb, VerbCall } from '../verb.ts';

const verb: Verb = {
  name: 'iso8583 decode',
  summary: 'Read an ISO 8583 message: its fields with names and meanings, card data hidden',
  help: `Usage: sandglass iso8583 decode [--dialect D] [--lang L] [--redact|--clear] MESSAGE|FILE|-

MESSAGE is text for the dialects ascii and ascii-93 (or its bytes in hexadecimal), hexadecimal for the others, with the
length that stands before it on the line, or as logs have it: without the length, or from the message type on. FILE may also
hold the bytes as they are.

  --dialect D   ${DIALECTS.map(({ name }) => name).join(', ')} (default ascii)
                ascii             ASCII with hexadecimal bitmap, 1987; a message type that begins with 1 is read by ascii-93;
                                  BASE24's header (ISO and nine digits) is passed over, its own lengths of fields are not known
                binary            digits and lengths in BCD, binary bitmap, two bytes of length
                unionpay-pos      UnionPay terminals: two bytes of length, TPDU, header of 6, BCD
                unionpay-host     UnionPay hosts: four digits of length, header of 46, ASCII, binary bitmap
  --lang L      en (default), zh-Hans, zh-Hant
  --clear       shows card data to people too: number, tracks, PIN block, chip data, private fields
  --redact      hides it in JSON too

For people a card number shows its first six and last four digits, and tracks, PIN block, chip and private data only their
length. With --json the message is data for a program and complete:
{"dialect","mti","tpdu","header","fields":{"2":…},"written":{…},"names":{"2":…},"meanings":{"mti":…},
"icc":[{"tag","name","value"}]}.
"written" is there where a message is not written as encode does by itself: "bitmaps" 2 or 3 that the fields do not need; lists of
fields, "filledByF" whose odd digits have F for 0 beside them, "filledAcross" on the other side, "lowerCase" whose hexadecimal is
(1: the bitmaps). So encode makes the same bytes of it, behind the length that its line has and without BASE24's header; hexadecimal
in which both cases are mixed comes out in upper case.

Exits 1 when it is no such message; the sentence says field, byte and what was expected.

Example: sandglass iso8583 decode 01007000000000000000164242424242424242123456000000000100`,
  valueFlags: ['dialect', 'lang'],
  switches: ['clear', 'redact'],
  async run(call) {
    const say = inLanguage(call);
    const message = await messageOf(call);
    const clear = call.flags.clear === true || (call.json && call.flags.redact !== true);
    const answer = answerOf(message, clear, say);
    if (call.json) return call.print(JSON.stringify(answer));
    for (const line of linesOf(answer)) call.print(line);
  },
};

export default verb;

async function messageOf(call: VerbCall): Promise<Iso8583Message> {
  try {
    const { dialect, bytes } = await givenMessage(call);
    return decode(dialect, bytes);
  } catch (error) {
    return refused(error);
  }
}

function linesOf({ mti, tpdu, header, fields, names, meanings, icc }: Answer): string[] {
  const meaning = (key: string): string => (meanings[key] === undefined ? '' : `  ${meanings[key]}`);
  return [
    ...(tpdu === undefined ? [] : [`     TPDU ${tpdu}`]),
    ...(header === undefined ? [] : [`     header ${header}`]),
    `     ${mti}${meaning('mti')}`,
    ...Object.entries(fields).map(
      ([field, value]) => `${field.padStart(4)} ${names[field]}: ${value}${meaning(field)}`,
    ),
    ...(icc ?? []).map(({ tag, name, value }) => `${tag.padStart(9)} ${name}: ${value}`),
  ];
}
