import { type QrObjects, writeMerchantCode } from '@sandglass/emv';
import { Fields, givenText, jsonOf } from '../emv/given.ts';
import { orRefused } from '../emv/refused.ts';
import { InputError, UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'emv qr encode',
  summary: 'Write the text of a merchant’s EMV payment code from its fields',
  help: `Usage: sandglass emv qr encode FILE|-

FILE holds the fields in JSON by their ids, templates by the ids within: {"01":"11","15":"3125…","52":"5411","53":"156","58":"CN",
"59":"…","60":"…","62":{"05":"…"}}; {"fields":{…}}, as emv qr decode --json prints it, will do. 00 comes first, the CRC last and anew.

Prints the text. With --json {"payload"}. Exits 1 when a field has not its form or one is missing.

Example: sandglass emv qr encode fields.json`,
  async run(call) {
    const [path, ...more] = call.args;
    if (path === undefined || more.length > 0) throw new UsageError('emv qr encode takes one file, or -.');
    const given = new Fields(jsonOf(await givenText(call, path), path), 'The file');
    const fields = objectsOf(given.has('fields') ? given.get('fields') : given.all());
    const payload = orRefused('No code can be made of this', () => writeMerchantCode(fields));
    call.print(call.json ? JSON.stringify({ payload }) : payload);
  },
};

export default verb;

function objectsOf(value: unknown): QrObjects {
  return Object.fromEntries(
    Object.entries(new Fields(value, '"fields"').all()).map(([id, content]): [string, string | QrObjects] => [
      id,
      typeof content === 'string' ? content : templateOf(id, content),
    ]),
  );
}

function templateOf(id: string, value: unknown): QrObjects {
  const inside = new Fields(value, `Field ${id}`);
  const texts = Object.keys(inside.all()).map((key): [string, string] => [key, inside.text(key)]);
  if (texts.length === 0) throw new InputError('emv-input', 'This is no case', `Field ${id} is empty.`);
  return Object.fromEntries(texts);
}
