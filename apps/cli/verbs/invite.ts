import { UsageError, type Verb } from '../verb.ts';

const ROLES = ['supervisor', 'institution', 'auditor', 'partner'] as const;

const verb: Verb = {
  name: 'invite',
  summary: 'Makes a one-time invitation by which somebody of the staff makes the first passkey',
  help: `Usage: sandglass invite LOGIN [--party ID [--role ROLE --name NAME]] [--person ID] [--data DIR] [--json]

Staff of a house that is no demo sign in by passkey only. An invitation makes the first one: it works once, within 24
hours; hand it over by a way that can be trusted. A new one takes the place of the one before.
  --party ID     whose sign-in LOGIN is, when it is new
  --role ROLE    supervisor, institution, auditor or partner, when the party is new
  --name NAME    the party's name, when it is new
  --person ID    who of the party's staff this is (default LOGIN); four eyes tell people apart by it
  --data DIR     data folder of the house
The house must be stopped, or use a PostgreSQL of its own (DATABASE_URL). Example:
  npx sandglass invite li --party supervisor --role supervisor --name "Supervisor's office"`,
  valueFlags: ['party', 'role', 'name', 'person', 'data'],
  async run({ args, flags, json, print }) {
    const [login] = args;
    if (login === undefined || args.length > 1 || !/^[a-z0-9][a-z0-9.-]{0,63}$/.test(login))
      throw new UsageError('invite needs one LOGIN of small letters, digits, dots and dashes.');
    const role = ROLES.find((known) => known === flags.role);
    if (flags.role !== undefined && role === undefined)
      throw new UsageError(`A role is ${ROLES.join(', ')}.`);
    const { inviteStaff, MissingForInvitation } = await import('@sandglass/server');
    const { invitation, hours } = await inviteStaff(
      { folder: textOf(flags.data) },
      {
        login,
        role,
        party: textOf(flags.party),
        name: textOf(flags.name),
        person: textOf(flags.person),
      },
    ).catch((error: unknown) => {
      throw error instanceof MissingForInvitation ? new UsageError(`${error.message}.`) : error;
    });
    print(
      json
        ? JSON.stringify({ login, invitation, hours })
        : `${invitation}\n\nFor ${login}, once, within ${hours} hours: on the sign-in page, “Begin with an invitation”.`,
    );
  },
};

export default verb;

const textOf = (flag: string | true | undefined): string | undefined =>
  typeof flag === 'string' && flag !== '' ? flag : undefined;
