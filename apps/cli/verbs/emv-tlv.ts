import { readTlv, shownValue, type TagName, type Tlv, tagName } from '@sandglass/emv';
import { bytesOf, givenText } from '../emv/given.ts';
import { orRefused } from '../emv/refused.ts';
import { inLanguage } from '../language.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'emv tlv',
  summary: 'Take chip data apart: data objects with their names',
  help: `Usage: sandglass emv tlv [--lang L] [--clear] HEX|FILE|-

Reads BER-TLV (EMV Book 3, annex B): tags of up to four bytes, long lengths, templates, padding of 00 and FF (but where
FF begins a tag such as FF8106). A template of the private class that holds something else is shown as a value.

  --lang L    en (default), zh-Hans, zh-Hant
  --clear     shows people card numbers, tracks and cryptograms too, and values of tags that are not known here, of which they
              otherwise see the length only, as in iso8583 decode

With --json [{"tag","name","value","children"}], complete; name is empty where the tag is not known here.

Exits 1 when it is no BER-TLV; the sentence says the byte and what was expected.

Example: sandglass emv tlv 6F1A840E315041592E5359532E4444463031A5088801015F2D02656E`,
  valueFlags: ['lang'],
  switches: ['clear'],
  async run(call) {
    const { args, flags, json, print } = call;
    const [given, ...more] = args;
    if (given === undefined || more.length > 0)
      throw new UsageError('emv tlv takes one text in hexadecimal, a file or -.');
    const say = inLanguage(call);
    const bytes = bytesOf(await givenText(call, given));
    const objects = orRefused('This is no BER-TLV', () => readTlv(bytes));
    if (json) return print(JSON.stringify(objects.map((object) => described(object, say))));
    for (const line of linesOf(objects, '', say, flags.clear === true)) print(line);
  },
};

export default verb;

type Say = (name: TagName) => string;

const nameOf = (tag: string, say: Say): string => {
  const name = tagName(tag);
  return name === undefined ? '' : say(name);
};
const upper = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();

function described({ tag, value, children }: Tlv, say: Say): Record<string, unknown> {
  return {
    tag,
    name: nameOf(tag, say),
    value: upper(value),
    children: children?.map((child) => described(child, say)),
  };
}

const linesOf = (objects: readonly Tlv[], indent: string, say: Say, clear: boolean): string[] =>
  objects.flatMap((object) => {
    const { tag, value, children } = object;
    const head = `${indent}${tag.padEnd(6)} ${nameOf(tag, say)}`.trimEnd();
    if (children !== undefined) return [head, ...linesOf(children, `${indent}  `, say, clear)];
    return [`${head}: ${clear ? upper(value) : shownValue(object)}`];
  });
