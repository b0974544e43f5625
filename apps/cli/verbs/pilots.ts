import { getJson } from '../remote.ts';
import { UsageError, type Verb } from '../verb.ts';

interface Measured {
  readonly id: string;
  readonly title: { readonly en: string };
  readonly unit: string;
  readonly value: string | null;
}

const verb: Verb = {
  name: 'pilots',
  summary: 'Shows the running pilots with their figures of today',
  help: `Usage: sandglass pilots [--json]

Reads the pilots and their measures from the server that SANDGLASS_URL names. Money is in minor units in JSON.`,
  async run({ args, json, print }) {
    if (args.length > 0) throw new UsageError('pilots takes no arguments.');
    const { pilots } = (await getJson('/api/pilots')) as { pilots: { id: string; state: string }[] };
    const shown = await Promise.all(
      pilots.map(async ({ id, state }) => ({ id, state, measures: await measuresOf(id) })),
    );
    if (json) return print(JSON.stringify({ pilots: shown }));
    for (const { id, state, measures } of shown) {
      print(`${id}  ${state}`);
      for (const { title, unit, value } of measures)
        print(`  ${title.en.padEnd(44)}${value ?? '–'} ${unit === 'CNY' ? 'fen' : unit}`);
    }
  },
};

export default verb;

/** A declared pilot whose program does not run here has no measures. */
async function measuresOf(id: string): Promise<Measured[]> {
  try {
    return ((await getJson(`/api/pilots/${id}/measures`)) as { measures: Measured[] }).measures;
  } catch {
    return [];
  }
}
