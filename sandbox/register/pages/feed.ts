import { changedAt } from '../standing.ts';
import type { PilotRow } from '../tables.ts';

/** The register as a JSON Feed 1.1: one item a public pilot, newest change first. */
export function jsonFeed(pilots: readonly PilotRow[], origin: string): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Sandglass · 试点登记册 · Register of pilots',
    home_page_url: `${origin}/register`,
    feed_url: `${origin}/register/feed.json`,
    items: [...pilots]
      .sort((a, b) => changedAt(b) - changedAt(a))
      .map((pilot) => ({
        id: `${origin}/register/${pilot.id}`,
        url: `${origin}/register/${pilot.id}`,
        title: `${pilot.title['zh-Hans']} · ${pilot.title.en}`,
        content_text: `${pilot.state} · ${pilot.institution}`,
        date_published: new Date(pilot.disclosed_at ?? pilot.created_at).toISOString(),
        date_modified: new Date(changedAt(pilot)).toISOString(),
        _sandglass: {
          state: pilot.state,
          version: pilot.version,
          institution: pilot.institution,
          comments: pilot.comments,
        },
      })),
  };
}
