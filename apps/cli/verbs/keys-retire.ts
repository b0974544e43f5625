import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'keys retire',
  summary: 'Destroys an older wrapping key of card and token numbers, once nothing is wrapped by it',
  help: `Usage: sandglass keys retire VERSION [--data DIR] [--json]

Destroys a version of the vault's wrapping key in the HSM for good. It refuses the newest, and one by which numbers are still
wrapped. What backups have that it wrapped can never be opened again: that is what it is for, and why nothing does it by itself.
  --data DIR     data folder of the house
The house must be stopped, or use a PostgreSQL of its own (DATABASE_URL). Example:
  npx sandglass keys retire 1`,
  valueFlags: ['data'],
  async run({ args, flags, json, print }) {
    const [version] = args;
    if (version === undefined || args.length > 1 || !/^[1-9]\d{0,8}$/.test(version))
      throw new UsageError('keys retire needs one VERSION, a whole number above 0.');
    const { withVaultToken } = await import('../vault-token.ts');
    const { retireVaultKey } = await import('@sandglass/server');
    const folder = typeof flags.data === 'string' && flags.data !== '' ? flags.data : undefined;
    const versions = await withVaultToken((token) => retireVaultKey({ folder }, token, Number(version)));
    print(
      json
        ? JSON.stringify({ retired: Number(version), versions })
        : `Version ${version} is destroyed. There are: ${versions.join(', ')}.`,
    );
  },
};

export default verb;
