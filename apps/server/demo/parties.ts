import type { DemoLogin, Party } from '@sandglass/identity';
import { ACQUIRER_INSTITUTION } from '../parties/names.ts';

/** Who plays in the demo; institutions are fictional. */
export const demoParties: readonly Party[] = [
  {
    id: 'supervisor',
    role: 'supervisor',
    name: { 'zh-Hans': '监管机构（演示）', 'zh-Hant': '監理機構（展示）', en: 'Supervisor (demo)' },
  },
  {
    id: 'fenghe-bank',
    role: 'institution',
    name: { 'zh-Hans': '丰禾银行（虚构）', 'zh-Hant': '豐禾銀行（虛構）', en: 'Fenghe Bank (fictional)' },
  },
  {
    id: 'zhongyue-bank',
    role: 'institution',
    name: { 'zh-Hans': '中岳银行（虚构）', 'zh-Hant': '中嶽銀行（虛構）', en: 'Zhongyue Bank (fictional)' },
  },
  {
    id: 'haicheng-bank',
    role: 'institution',
    name: { 'zh-Hans': '海澄银行（虚构）', 'zh-Hant': '海澄銀行（虛構）', en: 'Haicheng Bank (fictional)' },
  },
  {
    id: 'hengxin-bank',
    role: 'institution',
    name: { 'zh-Hans': '衡信银行（虚构）', 'zh-Hant': '衡信銀行（虛構）', en: 'Hengxin Bank (fictional)' },
  },
  {
    id: 'chenxi-bank',
    role: 'institution',
    name: { 'zh-Hans': '晨曦银行（虚构）', 'zh-Hant': '晨曦銀行（虛構）', en: 'Chenxi Bank (fictional)' },
  },
  {
    id: 'jiuzhou-network',
    role: 'institution',
    name: {
      'zh-Hans': '九州卡网络（虚构）',
      'zh-Hant': '九州卡網路（虛構）',
      en: 'Jiuzhou Network (fictional)',
    },
  },
  {
    id: ACQUIRER_INSTITUTION,
    role: 'institution',
    name: {
      'zh-Hans': '汇通收单（虚构，模拟收单机构）',
      'zh-Hant': '匯通收單（虛構，模擬收單機構）',
      en: 'Huitong Acquiring (fictional, simulated acquirer)',
    },
  },
  {
    id: 'amc-east',
    role: 'partner',
    name: {
      'zh-Hans': '华东资产管理（虚构，受让机构）',
      'zh-Hant': '華東資產管理（虛構，受讓機構）',
      en: 'East Asset Management (fictional, buyer)',
    },
  },
  {
    id: 'anxin-agency',
    role: 'partner',
    name: {
      'zh-Hans': '安信催收（虚构，催收机构）',
      'zh-Hant': '安信催收（虛構，催收機構）',
      en: 'Anxin Collection (fictional, agency)',
    },
  },
  {
    id: 'auditor',
    role: 'auditor',
    name: { 'zh-Hans': '审计（演示）', 'zh-Hant': '審計（展示）', en: 'Auditor (demo)' },
  },
  {
    id: 'lin',
    role: 'customer',
    name: { 'zh-Hans': '林记食品店（虚构）', 'zh-Hant': '林記食品店（虛構）', en: 'Lin’s Foods (fictional)' },
  },
  {
    id: 'chen',
    role: 'customer',
    name: { 'zh-Hans': '陈氏五金（虚构）', 'zh-Hant': '陳氏五金（虛構）', en: 'Chen Hardware (fictional)' },
  },
];

/** One password for all of them: a demo protects nothing. */
export const DEMO_PASSWORD = 'sandglass-demo';

/** Phones of the made-up customers. No mobile number of the mainland begins with 100, so these are nobody's. */
export const demoPhones: readonly (readonly [login: string, phone: string])[] = [
  ['lin', '+8610000000001'],
  ['chen', '+8610000000002'],
];

/** Four eyes need two: another person of the same office. */
export const secondOfficer = {
  login: 'second-officer',
  party: 'supervisor',
  label: {
    'zh-Hans': '监管机构第二名经办人（演示）',
    'zh-Hant': '監理機構第二名經辦人（展示）',
    en: 'Supervisor, second officer (demo)',
  },
} as const;
const secondBanker = {
  login: 'fenghe-second',
  party: 'fenghe-bank',
  label: {
    'zh-Hans': '丰禾银行第二名经办人（虚构）',
    'zh-Hant': '豐禾銀行第二名經辦人（虛構）',
    en: 'Fenghe Bank, second officer (fictional)',
  },
} as const;
const secondClerk = {
  login: 'haicheng-second',
  party: 'haicheng-bank',
  label: {
    'zh-Hans': '海澄银行第二名经办人（虚构）',
    'zh-Hant': '海澄銀行第二名經辦人（虛構）',
    en: 'Haicheng Bank, second officer (fictional)',
  },
} as const;
const secondCardOfficer = {
  login: 'hengxin-second',
  party: 'hengxin-bank',
  label: {
    'zh-Hans': '衡信银行第二名经办人（虚构）',
    'zh-Hant': '衡信銀行第二名經辦人（虛構）',
    en: 'Hengxin Bank, second officer (fictional)',
  },
} as const;
const secondAcquirer = {
  login: 'huitong-second',
  party: ACQUIRER_INSTITUTION,
  label: {
    'zh-Hans': '汇通收单第二名经办人（虚构，模拟收单机构）',
    'zh-Hant': '匯通收單第二名經辦人（虛構，模擬收單機構）',
    en: 'Huitong Acquiring, second officer (fictional, simulated acquirer)',
  },
} as const;
export const colleagues = [
  secondOfficer,
  secondBanker,
  secondClerk,
  secondCardOfficer,
  secondAcquirer,
] as const;

const logins = [...demoParties.map(({ id, name }) => ({ login: id, label: name })), ...colleagues];
export const demoLogins: readonly DemoLogin[] = logins.map(({ login, label }) => ({
  login,
  password: DEMO_PASSWORD,
  label,
}));
