import { labelAt } from '../schema/node.ts';
import { PROFILE_SECTIONS } from '../schema/profile.ts';
import { type Check, wrong } from './check.ts';

const sections = Object.values(PROFILE_SECTIONS).filter((section) => section !== undefined);

/** A declaration has the section of its own profile, and none of another's. */
export const profileSection: Check = (declaration) => {
  const own = PROFILE_SECTIONS[declaration.profile];
  return sections.flatMap((section) => {
    const label = labelAt(`/${section}`);
    if (section === own && declaration[section] === undefined)
      return [
        wrong(
          `/${section}`,
          'missing',
          `体例 ${declaration.profile} 须有“${label?.['zh-Hans']}”，请补充 ${section}。`,
          `體例 ${declaration.profile} 須有「${label?.['zh-Hant']}」，請補充 ${section}。`,
          `the profile ${declaration.profile} asks for the ${label?.en}; add ${section}.`,
        ),
      ];
    if (section !== own && declaration[section] !== undefined)
      return [
        wrong(
          `/${section}`,
          'unknown-field',
          `体例 ${declaration.profile} 没有“${label?.['zh-Hans']}”，请删除 ${section} 或更正体例。`,
          `體例 ${declaration.profile} 沒有「${label?.['zh-Hant']}」，請刪除 ${section} 或更正體例。`,
          `the profile ${declaration.profile} has no ${label?.en}; remove ${section} or correct the profile.`,
        ),
      ];
    return [];
  });
};
