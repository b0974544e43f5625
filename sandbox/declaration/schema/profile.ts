import { choice, named } from './label.ts';

/** What each supervisor asks beside what all do; the key of its own section in a declaration. */
export const PROFILE_SECTIONS = {
  'cn-jrt-0198': undefined,
  'uk-fca': 'ukFca',
  'eu-ai-act-57': 'euAiAct57',
} as const;
export type ProfileId = keyof typeof PROFILE_SECTIONS;

/** By which rules a declaration is written. The sections that follow are common to all, so that pilots can be compared. */
export const Profile = named(
  ['体例', '體例', 'Profile'],
  choice<ProfileId>({
    'cn-jrt-0198': [
      '中国 JR/T 0198-2020 创新应用声明书',
      '中國 JR/T 0198-2020 創新應用聲明書',
      'declaration of China’s JR/T 0198-2020',
    ],
    'uk-fca': [
      '英国金融行为监管局沙盒测试计划',
      '英國金融行為監理局沙盒測試計畫',
      'test plan of the UK Financial Conduct Authority’s sandbox',
    ],
    'eu-ai-act-57': [
      '欧盟《人工智能法》第57条监管沙盒计划',
      '歐盟《人工智慧法》第57條監理沙盒計畫',
      'sandbox plan of article 57 of the EU AI Act',
    ],
  }),
);
