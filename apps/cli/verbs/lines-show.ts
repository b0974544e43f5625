import { linesOf, printLine, toNetwork } from '../lines.ts';
import { getJson } from '../remote.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'lines show',
  summary: 'Shows which secret a line has since when, and who asked for it',
  help: `Usage: sandglass lines show bank|acquirer [--json]

Shows the version of the secret of the line to the network, since when both ends use it, who asked for it and why; ends with 1
where it was never changed. Acts as whoever SANDGLASS_TOKEN says, on the server that SANDGLASS_URL names. Example:
  SANDGLASS_TOKEN=$(npx sandglass token --as auditor) npx sandglass lines show bank`,
  async run({ args, json, print }) {
    const path = linesOf(args[0]);
    if (args.length > 1) throw new UsageError('lines show takes one line: bank or acquirer.');
    const line = toNetwork(await getJson(path));
    if (json) print(JSON.stringify(line));
    else printLine(line, print);
  },
};

export default verb;
