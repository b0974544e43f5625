import { answerCertificates } from '../emv/certificates-case.ts';
import { givenText, jsonOf } from '../emv/given.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'emv certificates',
  summary: 'Follow a card’s RSA certificates from the authority to what the card signed',
  help: `Usage: sandglass emv certificates FILE|-

FILE holds in JSON, bytes in hexadecimal, by tag or word:
  "keys"                    authorities' keys: [{"rid","index","modulus","exponent"}]
  "90" "92" "9F32"          the issuer's certificate, remainder, exponent; "rid" and "8F" (index) where they are known
  "9F46" "9F48" "9F47"      the card's; "staticData": the records that it vouches for; "5A": the number
  "9F4B" with "ddolData"    what the card signed, and what the terminal had sent; by combined authentication (CDA) the
                            unpredictable number, and the card's decision, cryptogram and transaction hash come out
  "93"                      what the issuer signed, over "staticData"
A file with "arrays", as in the tests of openemv/emv-utils, will do with "keys" added, or with a part that has them.

With --json {"issuer":{…},"icc":{…},"signedData":{…},"verified","unchecked":[…],"why"}. verified: every check that the parts allow holds
(EMV Book 2, 5 and 6: form, algorithm, hash, number). unchecked names what was given without what its check needs. Dates and revocation
lists are the caller's. Of the card's number first six and last four digits are shown.

Exits 1 when it is not verified.

Example: sandglass emv certificates card.json --json`,
  async run(call) {
    const [path, ...more] = call.args;
    if (path === undefined || more.length > 0) throw new UsageError('emv certificates takes one file, or -.');
    const answer = answerCertificates(jsonOf(await givenText(call, path), path));
    if (!answer.verified) call.answerNo();
    if (call.json) return call.print(JSON.stringify(answer));
    call.print(answer.verified ? 'verified' : `not verified: ${answer.why}`);
    for (const part of answer.unchecked) call.print(`  not checked: ${part}`);
    for (const [name, part] of Object.entries({
      issuer: answer.issuer,
      icc: answer.icc,
      signedData: answer.signedData,
    })) {
      for (const [field, value] of Object.entries(part ?? {}).filter(([, value]) => value !== undefined))
        call.print(`  ${name} ${field}: ${value}`);
    }
  },
};

export default verb;
