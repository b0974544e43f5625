import { getJson } from '../remote.ts';
import { UsageError, type Verb } from '../verb.ts';

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly institution: string;
  readonly title: { readonly en: string; readonly 'zh-Hans': string };
}

const verb: Verb = {
  name: 'register',
  summary: 'Lists the pilots of the register, or shows one',
  help: `Usage: sandglass register [list] [--json]
       sandglass register show ID [--json]

Reads the public register of the server that SANDGLASS_URL names (default http://localhost:7300).
Example: sandglass register show microloan --json`,
  async run({ args: [what = 'list', id, ...more], json, print }) {
    if (what === 'list' && id === undefined) {
      const { pilots } = (await getJson('/api/pilots')) as { pilots: Listed[] };
      if (json) return print(JSON.stringify({ pilots }));
      if (pilots.length === 0) print('No pilot is public yet.');
      for (const pilot of pilots)
        print(
          `${pilot.id.padEnd(16)}${pilot.state.padEnd(12)}${pilot.institution.padEnd(20)}${pilot.title['zh-Hans']} · ${pilot.title.en}`,
        );
      return;
    }
    if (what !== 'show' || id === undefined || more.length > 0)
      throw new UsageError('register takes list, or show and an id.');
    const pilot = await getJson(`/api/pilots/${encodeURIComponent(id)}`);
    if (json) return print(JSON.stringify(pilot));
    const { declaration, title, ...rest } = pilot as unknown as Listed & { declaration: unknown };
    print(`${title['zh-Hans']} · ${title.en}`);
    for (const [name, value] of Object.entries(rest))
      if (value !== null) print(`  ${name.padEnd(14)}${String(value)}`);
    print(`  declaration   ${JSON.stringify(declaration).length} characters; --json shows it`);
  },
};

export default verb;
