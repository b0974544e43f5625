import { REGIONS } from '../schema/regions.ts';
import { type Check, wrong } from './check.ts';

/** Regions are those of the profile: provinces of GB/T 2260, parts of the United Kingdom, member states. */
export const regionsKnown: Check = ({ profile, scope, limits }) =>
  [
    ...scope.regions.map((region, at) => ({ region, path: `/scope/regions/${at}` })),
    ...limits.flatMap(({ regions = [] }, at) =>
      regions.map((region, n) => ({ region, path: `/limits/${at}/regions/${n}` })),
    ),
  ]
    .filter(({ region }) => !Object.hasOwn(REGIONS[profile], region))
    .map(({ region, path }) =>
      wrong(
        path,
        'region-unknown',
        `体例 ${profile} 没有地区代码 ${region}（如 ${Object.keys(REGIONS[profile])[0]}），请更正。`,
        `體例 ${profile} 沒有地區代碼 ${region}（如 ${Object.keys(REGIONS[profile])[0]}），請更正。`,
        `the profile ${profile} has no region ${region}; use a code like ${Object.keys(REGIONS[profile])[0]}.`,
      ),
    );
