import type { Institution } from '../schema/institution.ts';
import { isUndisclosed } from '../schema/text.ts';
import { type Check, wrong } from './check.ts';
import { isCreditCode } from './credit-code.ts';
import { isLei } from './lei.ts';

/** Credit codes and LEIs carry check digits; a mistyped one names another company or none. */
export const institutionCodes: Check = ({ innovation: { institutions } }) =>
  institutions.flatMap((institution, at) => {
    const path = `/innovation/institutions/${at}`;
    return [...creditCode(path, institution), ...lei(path, institution)];
  });

const creditCode = (path: string, { creditCode: code }: Institution) =>
  isUndisclosed(code) || isCreditCode(code)
    ? []
    : [
        wrong(
          `${path}/creditCode`,
          'credit-code-check',
          `统一社会信用代码 ${code} 的校验码不符（GB 32100），请核对。`,
          `統一社會信用代碼 ${code} 的校驗碼不符（GB 32100），請核對。`,
          `the check character of the credit code ${code} is wrong (GB 32100); compare it with the licence.`,
        ),
      ];

const lei = (path: string, { lei: code }: Institution) =>
  isUndisclosed(code) || isLei(code)
    ? []
    : [
        wrong(
          `${path}/lei`,
          'lei-check',
          `全球法人识别编码 ${code} 的校验位不符（ISO 17442），请核对。`,
          `全球法人識別編碼 ${code} 的校驗位不符（ISO 17442），請核對。`,
          `the check digits of the LEI ${code} are wrong (ISO 17442); compare it with the GLEIF record.`,
        ),
      ];
