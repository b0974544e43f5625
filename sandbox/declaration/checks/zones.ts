import { type Check, wrong } from './check.ts';

/** Time zones are names of the IANA database. */
export const zones: Check = ({ limits, commentWindow }) =>
  [
    ...limits.map(({ zone }, at) => ({ path: `/limits/${at}/zone`, zone })),
    { path: '/commentWindow/zone', zone: commentWindow.zone },
  ].flatMap(({ path, zone }) =>
    zone === undefined || isZone(zone)
      ? []
      : [
          wrong(
            path,
            'zone-unknown',
            `“${zone}”不是时区名称，请写成如 Asia/Shanghai。`,
            `「${zone}」不是時區名稱，請寫成如 Asia/Shanghai。`,
            `“${zone}” is no time zone; write it like Asia/Shanghai.`,
          ),
        ],
  );

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
