import { answerCryptogram, casesOf } from '../emv/cryptogram-case.ts';
import { givenText, jsonOf } from '../emv/given.ts';
import { orRefused } from '../emv/refused.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'emv cryptogram',
  summary: 'Compute an application cryptogram and the issuer’s answer from a case file',
  help: `Usage: sandglass emv cryptogram FILE|-

FILE holds one case in JSON, bytes in hexadecimal:
  {"imk","pan","psn","data"} with "atc" (two bytes) or "r" (eight bytes, the diversification value),
  "sessionKey": "common" (default; with "un", the unpredictable number, Mastercard's), "none" (the card's key as it is,
  as Visa's version 10 has it) or "unionpay" (by the counter and its complement, JR/T 0025),
  "masterKeyDerivation": "option A" (default) or "option B",
  "padding": "80" (default) or "zeros",
  and for the answer by method 1 {"arpcMethod1":{"arc"}}, under the session key, or {"arpcMethod1WithIccMasterKey":{"arc"}};
  by method 2 {"arpcMethod2":{"csu","proprietary"}}
The card's key is derived by EMV Book 2, annex A1.4, the common session key by A1.3.1, the cryptogram by 8.1. EMV 2000's
tree of session keys is not here.
A list of cases, or lists under names, give a line each. Keys are read and never printed: use test keys.

With --json {"arqc","arpc"}, arpc only where an answer was asked for.

Example: sandglass emv cryptogram case.json --json`,
  async run(call) {
    const [path, ...more] = call.args;
    if (path === undefined || more.length > 0) throw new UsageError('emv cryptogram takes one file, or -.');
    const value = jsonOf(await givenText(call, path), path);
    for (const one of casesOf(value)) {
      const answer = orRefused('No cryptogram can be made of this', () => answerCryptogram(one));
      if (call.json) call.print(JSON.stringify(answer));
      else call.print(`ARQC ${answer.arqc}${answer.arpc === undefined ? '' : `  ARPC ${answer.arpc}`}`);
    }
  },
};

export default verb;
