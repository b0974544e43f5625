import { type Check, wrong } from './check.ts';

/** A limit allows no region that the scope leaves out. */
export const regionsInScope: Check = ({ scope, limits }) =>
  limits.flatMap(({ id, regions = [] }, at) =>
    regions.flatMap((region, n) =>
      scope.regions.includes(region)
        ? []
        : [
            wrong(
              `/limits/${at}/regions/${n}`,
              'region-outside-scope',
              `限额“${id}”允许的地区 ${region} 不在业务范围内，请从限额中删除或加入 scope.regions。`,
              `限額「${id}」允許的地區 ${region} 不在業務範圍內，請從限額中刪除或加入 scope.regions。`,
              `the limit “${id}” allows region ${region}, which the scope leaves out; remove it here or add it to scope.regions.`,
            ),
          ],
    ),
  );
