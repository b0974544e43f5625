import type { PilotRow } from '../tables.ts';

/** The register as a JSON Feed 1.1: one item a public pilot, newest change first. */
export function jsonFeed(pilots: readonly PilotRow[], origin: string): Record<string, unknown> {
  const changed = (pilot: PilotRow): number =>
    pilot.ended_at ?? pilot.running_at ?? pilot.admitted_at ?? pilot.disclosed_at ?? pilot.created_at;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Sandglass · 试点登记册 · Register of pilots',
    home_page_url: `${origin}/register`,
    feed_url: `${origin}/register/feed.json`,
    items: [...pilots]
      .sort((a, b) => changed(b) - changed(a))
      .map((pilot) => ({
        id: `${origin}/register/${pilot.id}`,
        url: `${origin}/register/${pilot.id}`,
        title: `${pilot.title['zh-Hans']} · ${pilot.title.en}`,
        content_text: `${pilot.state} · ${pilot.institution}`,
        date_published: new Date(pilot.disclosed_at ?? pilot.created_at).toISOString(),
        date_modified: new Date(changed(pilot)).toISOString(),
        _sandglass: {
          state: pilot.state,
          version: pilot.version,
          institution: pilot.institution,
          comments: pilot.comments,
        },
      })),
  };
}
