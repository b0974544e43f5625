import { isUndisclosed } from '../schema/text.ts';
import { type Check, wrong } from './check.ts';
import { isCreditCode } from './credit-code.ts';

/** The application's number begins with the credit code of an institution that declares it. */
export const innovationNumber: Check = ({ innovation: { number, institutions } }) => {
  if (isUndisclosed(number)) return [];
  const code = number.slice(0, number.indexOf('-'));
  const disclosed = institutions.flatMap(({ creditCode }) => (isUndisclosed(creditCode) ? [] : [creditCode]));
  const mayBeTheirs = disclosed.includes(code) || disclosed.length < institutions.length;
  if (isCreditCode(code) && mayBeTheirs) return [];
  return [
    wrong(
      '/innovation/number',
      'innovation-number',
      `创新应用编号应以申报机构的统一社会信用代码开头，${code} 不是，请更正。`,
      `創新應用編號應以申報機構的統一社會信用代碼開頭，${code} 不是，請更正。`,
      `the number begins with the credit code of a declaring institution, and ${code} is none; correct it.`,
    ),
  ];
};
