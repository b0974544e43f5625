import {
  type MerchantCode,
  namedQr,
  type QrObjects,
  readConsumerCode,
  readMerchantCode,
  shownTlv,
} from '@sandglass/emv';
import { givenText } from '../emv/given.ts';
import { orRefused } from '../emv/refused.ts';
import { inLanguage } from '../language.ts';
import { UsageError, type Verb } from '../verb.ts';

const TITLE = 'This is no EMV payment code';

const verb: Verb = {
  name: 'emv qr decode',
  summary: 'Read the text of an EMV payment code and check its CRC and form',
  help: `Usage: sandglass emv qr decode [--lang L] TEXT|FILE|-

TEXT is what a QR reader gives: a merchant's code (EMV QRCPS-M, begins with 0002) or a customer's (QRCPS-C, Base64, begins with hQVDUFYw).

  --lang L    en (default), zh-Hans, zh-Hant

With --json {"valid","fields":{"00":…,"62":{…}},"named":{…},"problems":[…]}; of a customer's code
{"valid","applications":[[{"tag","value"}]],"common":[{"tag","value"}]} with card data hidden; common is template 62.

Exits 1 when the code is not valid; what can be read is printed all the same.

Example: sandglass emv qr decode "000201021640001234567890125204525153038405802US5911ABC Hammers6008New York63047222"`,
  valueFlags: ['lang'],
  async run(call) {
    const [given, ...more] = call.args;
    if (given === undefined || more.length > 0)
      throw new UsageError('emv qr decode takes one text (in quotes), a file or -.');
    const say = inLanguage(call);
    const text = await givenText(call, given);
    if (text.startsWith('hQVDUFYw')) {
      const code = orRefused(TITLE, () => readConsumerCode(text));
      const applications = code.applications.map(shownTlv);
      const common = shownTlv(code.common);
      if (call.json) return call.print(JSON.stringify({ valid: true, applications, common }));
      for (const line of [
        ...applications.flatMap((inside) => partOf('application', inside)),
        ...partOf('common', common),
      ])
        call.print(line);
      return;
    }
    const code = orRefused(TITLE, () => readMerchantCode(text));
    const { fields, problems } = code;
    const named = namedQr(fields, say);
    const valid = problems.length === 0;
    if (!valid) call.answerNo();
    if (call.json) return call.print(JSON.stringify({ valid, fields, named, problems }));
    for (const line of linesOf(code, named)) call.print(line);
  },
};

export default verb;

type Shown = ReturnType<typeof shownTlv>;

/** An application's data objects, or those that all have in common, under a line of their own. */
const partOf = (part: 'application' | 'common', objects: Shown): string[] => {
  if (objects.length === 0) return [];
  const aid = objects.find(({ tag }) => tag === '4F')?.value;
  return [
    aid === undefined ? part : `${part} ${aid}`,
    ...objects.map(({ tag, value }) => `  ${tag.padEnd(6)}${value}`),
  ];
};

const linesOf = ({ problems }: MerchantCode, named: QrObjects): string[] => [
  problems.length === 0 ? 'valid' : 'not valid',
  ...problems.map((problem) => `  ${problem}`),
  ...Object.entries(named).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${name}: ${value}`]
      : [`${name}:`, ...Object.entries(value).map(([inner, text]) => `  ${inner}: ${text}`)],
  ),
];
