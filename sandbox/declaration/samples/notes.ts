import type { Text } from '../schema/text.ts';
import { example } from '../words/write.ts';

/** 备注: whom the fictional institutions are modelled on, and how to read what is marked. */
export const notesOn = ([zh, zhHant, en]: readonly [string, string, string]): readonly Text[] => [
  example(
    `本声明书为示范：机构为虚构，参照${zh} 2020 年公示的应用。来源所载事实照录；未载明的标为“未披露”；为演示补写的标为“示例”。`,
    `本聲明書為示範：機構為虛構，參照${zhHant} 2020 年公示的應用。來源所載事實照錄；未載明的標為「未揭露」；為展示補寫的標為「示例」。`,
    `This declaration is a sample: its institutions are fictional, modelled on the application that ${en} disclosed in 2020. Facts are the source’s; what it does not give is marked undisclosed; what the demonstration needs is marked example.`,
  ),
  example(
    '预期规模是目标，不是上限；上限为目标的 120%，由示范补写。',
    '預期規模是目標，不是上限；上限為目標的 120%，由示範補寫。',
    'The expected scale is a target, not a ceiling; the ceilings are 120 % of it and are the sample’s own.',
  ),
  example(
    '本项目的程序尚未运行：这里没有客户、交易或数据；技术安全性评估所列的结果和证据同为示例，说明程序须做到什么。',
    '本項目的程式尚未運行：這裡沒有客戶、交易或資料；技術安全性評估所列的結果和證據同為示例，說明程式須做到什麼。',
    'The program of this pilot does not run yet: there are no customers, transactions or figures here, and what the security assessment lists as results and evidence is example, too: it says what the program will have to prove.',
  ),
];
