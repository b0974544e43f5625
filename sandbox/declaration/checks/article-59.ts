import { type Check, wrong } from './check.ts';

/** Reused personal data asks for every condition of article 59. */
export const article59: Check = ({ euAiAct57 }) => {
  const data = euAiAct57?.personalData;
  if (data === undefined || !data.reused) return [];
  return Object.entries(data.conditions)
    .filter(([, { kept }]) => kept !== 'yes')
    .map(([name]) =>
      wrong(
        `/euAiAct57/personalData/conditions/${name}/kept`,
        'condition-not-kept',
        '使用为其他目的收集的个人数据须满足第59条的全部条件；请满足此项，或不使用这些数据。',
        '使用為其他目的蒐集的個人資料須滿足第59條的全部條件；請滿足此項，或不使用這些資料。',
        'personal data of other purposes may be used only when every condition of article 59 is kept; keep this one, or do without the data.',
      ),
    );
};
