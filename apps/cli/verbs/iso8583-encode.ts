import { DIALECTS, dialectNamed, encode, framed } from '@sandglass/iso8583';
import { refused, speaksText } from '../iso8583/input.ts';
import { partsOf } from '../iso8583/parts.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'iso8583 encode',
  summary: 'Write an ISO 8583 message from its fields in JSON',
  help: `Usage: sandglass iso8583 encode [--dialect D] FILE|-

FILE holds {"mti":"0200","fields":{"3":"000000","4":"000000000100"}}: digits and text as they are, bytes in hexadecimal;
for unionpay-pos also "tpdu" and "header", for unionpay-host "header"; "written" as decode gives it. What iso8583 decode --json
printed will do.

  --dialect D   ${DIALECTS.map(({ name }) => name).join(', ')}; default: "dialect" in FILE, else ascii
                (ascii-93 where the message type begins with 1)

Prints the text for ascii and ascii-93, hexadecimal for the others, with the length before it that the line has. With --json
{"dialect","message"}. Exits 1 when a field does not fit; the sentence says which and what was expected.

Example: sandglass iso8583 encode --dialect ascii message.json`,
  valueFlags: ['dialect'],
  async run({ args, flags, json, print, read }) {
    const [path, ...more] = args;
    if (path === undefined || more.length > 0) throw new UsageError('iso8583 encode takes one file, or -.');
    const { parts, dialect: said } = partsOf((await read(path)).toString('utf8'), path);
    const asked = typeof flags.dialect === 'string' ? flags.dialect : (said ?? 'ascii');
    const name = asked === 'ascii' && parts.mti.startsWith('1') ? 'ascii-93' : asked;
    const message = written(name, parts);
    print(json ? JSON.stringify({ dialect: name, message }) : message);
  },
};

export default verb;

function written(name: string, parts: Parameters<typeof encode>[1]): string {
  try {
    const dialect = dialectNamed(name);
    const bytes = framed(dialect, encode(dialect, parts));
    return speaksText(name) ? bytes.toString('latin1') : bytes.toString('hex').toUpperCase();
  } catch (error) {
    return refused(error);
  }
}
