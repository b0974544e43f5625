import { getJson } from '../remote.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'token',
  summary: 'Prints a bearer token for /api, on a demo instance only',
  help: `Usage: sandglass token --as supervisor|institution:ID|customer:ID|merchant:ID|partner:ID|auditor [--json]

With one more :PERSON, a supervisor’s or institution’s token says who of the staff acts: four eyes need two.

The token is good for an hour. Example:
  export SANDGLASS_TOKEN=$(npx sandglass token --as customer:lin)`,
  valueFlags: ['as'],
  async run({ args, flags, json, print }) {
    if (args.length > 0 || typeof flags.as !== 'string')
      throw new UsageError('token needs --as ROLE or --as ROLE:ID. See sandglass token --help.');
    const answer = await getJson(`/demo/token?as=${encodeURIComponent(flags.as)}`);
    print(json ? JSON.stringify(answer) : String(answer.token));
  },
};

export default verb;
