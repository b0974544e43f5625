import { escapeHtml } from '@sandglass/declaration';
import { changedAt } from '../standing.ts';
import type { PilotRow } from '../tables.ts';

/** The register as an Atom feed (RFC 4287): one entry a public pilot, newest change first. */
export function atomFeed(pilots: readonly PilotRow[], origin: string): string {
  const sorted = [...pilots].sort((a, b) => changedAt(b) - changedAt(a));
  const instant = (at: number): string => new Date(at).toISOString();
  const entries = sorted.map((pilot) => {
    const url = escapeHtml(`${origin}/register/${pilot.id}`);
    return `<entry><id>${url}</id><title>${escapeHtml(`${pilot.title['zh-Hans']} · ${pilot.title.en}`)}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${instant(pilot.disclosed_at ?? pilot.created_at)}</published><updated>${instant(changedAt(pilot))}</updated>
<author><name>${escapeHtml(pilot.institution)}</name></author><category term="${pilot.state}"/>
<summary>${escapeHtml(`${pilot.state} · ${pilot.institution}`)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${escapeHtml(`${origin}/register`)}</id>
<title>Sandglass · 试点登记册 · Register of pilots</title>
<link rel="self" type="application/atom+xml" href="${escapeHtml(`${origin}/register/feed.atom`)}"/>
<link rel="alternate" type="text/html" href="${escapeHtml(`${origin}/register`)}"/>
<updated>${instant(sorted[0] === undefined ? 0 : changedAt(sorted[0]))}</updated>
${entries.join('\n')}
</feed>
`;
}
