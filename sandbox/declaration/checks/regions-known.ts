import { REGION_NAMES } from '../schema/regions.ts';
import { type Check, wrong } from './check.ts';

/** Regions are provinces of GB/T 2260. */
export const regionsKnown: Check = ({ scope, limits }) =>
  [
    ...scope.regions.map((region, at) => ({ region, path: `/scope/regions/${at}` })),
    ...limits.flatMap(({ regions = [] }, at) =>
      regions.map((region, n) => ({ region, path: `/limits/${at}/regions/${n}` })),
    ),
  ]
    .filter(({ region }) => !Object.hasOwn(REGION_NAMES, region))
    .map(({ region, path }) =>
      wrong(
        path,
        'region-unknown',
        `GB/T 2260 没有省级代码 ${region}，请更正。`,
        `GB/T 2260 沒有省級代碼 ${region}，請更正。`,
        `GB/T 2260 has no province ${region}; correct the code.`,
      ),
    );
