import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'keys rotate',
  summary: 'Makes the next version of the key in the HSM that wraps the keys of card and token numbers',
  help: `Usage: sandglass keys rotate [--json]

Makes the next version of the vault's wrapping key in the HSM that SANDGLASS_PKCS11_MODULE, _TOKEN and _PIN name. A house that
runs with it finds the version within a minute and wraps the keys of all numbers anew; one that is stopped, when it starts. No
number's own ciphertext is touched. The older version stays until keys retire destroys it. One at a time.`,
  async run({ args, json, print }) {
    if (args.length > 0) throw new UsageError('keys rotate takes no arguments.');
    const { withVaultToken } = await import('../vault-token.ts');
    const { rotateVaultKey } = await import('@sandglass/server');
    const versions = await withVaultToken((token) => rotateVaultKey(token));
    const newest = versions.at(-1);
    print(
      json
        ? JSON.stringify({ versions, newest })
        : `Version ${newest} wraps from now on. There are: ${versions.join(', ')}.`,
    );
  },
};

export default verb;
