import { type Sentence, sentence } from '../words/locale.ts';
import type { ProfileId } from './profile.ts';

/** Province-level divisions of GB/T 2260. */
export const REGION_NAMES: Readonly<Record<string, Sentence>> = {
  '110000': sentence('北京', '北京', 'Beijing'),
  '120000': sentence('天津', '天津', 'Tianjin'),
  '130000': sentence('河北', '河北', 'Hebei'),
  '140000': sentence('山西', '山西', 'Shanxi'),
  '150000': sentence('内蒙古', '內蒙古', 'Inner Mongolia'),
  '210000': sentence('辽宁', '遼寧', 'Liaoning'),
  '220000': sentence('吉林', '吉林', 'Jilin'),
  '230000': sentence('黑龙江', '黑龍江', 'Heilongjiang'),
  '310000': sentence('上海', '上海', 'Shanghai'),
  '320000': sentence('江苏', '江蘇', 'Jiangsu'),
  '330000': sentence('浙江', '浙江', 'Zhejiang'),
  '340000': sentence('安徽', '安徽', 'Anhui'),
  '350000': sentence('福建', '福建', 'Fujian'),
  '360000': sentence('江西', '江西', 'Jiangxi'),
  '370000': sentence('山东', '山東', 'Shandong'),
  '410000': sentence('河南', '河南', 'Henan'),
  '420000': sentence('湖北', '湖北', 'Hubei'),
  '430000': sentence('湖南', '湖南', 'Hunan'),
  '440000': sentence('广东', '廣東', 'Guangdong'),
  '450000': sentence('广西', '廣西', 'Guangxi'),
  '460000': sentence('海南', '海南', 'Hainan'),
  '500000': sentence('重庆', '重慶', 'Chongqing'),
  '510000': sentence('四川', '四川', 'Sichuan'),
  '520000': sentence('贵州', '貴州', 'Guizhou'),
  '530000': sentence('云南', '雲南', 'Yunnan'),
  '540000': sentence('西藏', '西藏', 'Tibet'),
  '610000': sentence('陕西', '陝西', 'Shaanxi'),
  '620000': sentence('甘肃', '甘肅', 'Gansu'),
  '630000': sentence('青海', '青海', 'Qinghai'),
  '640000': sentence('宁夏', '寧夏', 'Ningxia'),
  '650000': sentence('新疆', '新疆', 'Xinjiang'),
  '710000': sentence('台湾', '臺灣', 'Taiwan'),
  '810000': sentence('香港', '香港', 'Hong Kong'),
  '820000': sentence('澳门', '澳門', 'Macao'),
};

/** Parts of the United Kingdom, ISO 3166-2. */
const UK_REGIONS: typeof REGION_NAMES = {
  'GB-ENG': sentence('英格兰', '英格蘭', 'England'),
  'GB-SCT': sentence('苏格兰', '蘇格蘭', 'Scotland'),
  'GB-WLS': sentence('威尔士', '威爾斯', 'Wales'),
  'GB-NIR': sentence('北爱尔兰', '北愛爾蘭', 'Northern Ireland'),
};

/** Member states of the European Union, ISO 3166-1. */
const EU_REGIONS: typeof REGION_NAMES = {
  AT: sentence('奥地利', '奧地利', 'Austria'),
  BE: sentence('比利时', '比利時', 'Belgium'),
  BG: sentence('保加利亚', '保加利亞', 'Bulgaria'),
  CY: sentence('塞浦路斯', '賽普勒斯', 'Cyprus'),
  CZ: sentence('捷克', '捷克', 'Czechia'),
  DE: sentence('德国', '德國', 'Germany'),
  DK: sentence('丹麦', '丹麥', 'Denmark'),
  EE: sentence('爱沙尼亚', '愛沙尼亞', 'Estonia'),
  ES: sentence('西班牙', '西班牙', 'Spain'),
  FI: sentence('芬兰', '芬蘭', 'Finland'),
  FR: sentence('法国', '法國', 'France'),
  GR: sentence('希腊', '希臘', 'Greece'),
  HR: sentence('克罗地亚', '克羅埃西亞', 'Croatia'),
  HU: sentence('匈牙利', '匈牙利', 'Hungary'),
  IE: sentence('爱尔兰', '愛爾蘭', 'Ireland'),
  IT: sentence('意大利', '義大利', 'Italy'),
  LT: sentence('立陶宛', '立陶宛', 'Lithuania'),
  LU: sentence('卢森堡', '盧森堡', 'Luxembourg'),
  LV: sentence('拉脱维亚', '拉脫維亞', 'Latvia'),
  MT: sentence('马耳他', '馬爾他', 'Malta'),
  NL: sentence('荷兰', '荷蘭', 'Netherlands'),
  PL: sentence('波兰', '波蘭', 'Poland'),
  PT: sentence('葡萄牙', '葡萄牙', 'Portugal'),
  RO: sentence('罗马尼亚', '羅馬尼亞', 'Romania'),
  SE: sentence('瑞典', '瑞典', 'Sweden'),
  SI: sentence('斯洛文尼亚', '斯洛維尼亞', 'Slovenia'),
  SK: sentence('斯洛伐克', '斯洛伐克', 'Slovakia'),
};

/** The regions that a declaration of each profile may name. */
export const REGIONS: Readonly<Record<ProfileId, typeof REGION_NAMES>> = {
  'cn-jrt-0198': REGION_NAMES,
  'uk-fca': UK_REGIONS,
  'eu-ai-act-57': EU_REGIONS,
};
