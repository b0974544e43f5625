import { type Declaration, example, said } from '@sandglass/declaration';

export const riskControl: Declaration['riskControl'] = {
  measures: [
    {
      risk: example(
        '数据在采集、传输、存储、使用中泄露。',
        '資料在蒐集、傳輸、儲存、使用中外洩。',
        'Data leaks while it is collected, sent, stored or used.',
      ),
      prevention: example(
        '逐用途授权，按主体加密，删除密钥即删除内容。',
        '逐用途授權，依主體加密，刪除金鑰即刪除內容。',
        'Consent by purpose; encryption with a key for each person, whose erasure erases the content.',
      ),
    },
    {
      risk: example('业务中断。', '業務中斷。', 'The service stops.'),
      prevention: example(
        '同步写入数据库后才答复；中断后自动恢复。',
        '同步寫入資料庫後才答覆；中斷後自動復原。',
        'Nothing is confirmed before it is stored; after an interruption the service recovers by itself.',
      ),
    },
    {
      risk: example('欺诈与洗钱。', '詐欺與洗錢。', 'Fraud and money laundering.'),
      prevention: example(
        '只服务已在本行完成身份识别的企业；贷款用途受限。',
        '只服務已在本行完成身分識別的商號；貸款用途受限。',
        'Only businesses that the bank has identified are served, and a loan has a purpose.',
      ),
    },
    {
      risk: example('模型偏差或失准。', '模型偏差或失準。', 'A model is biased or no longer right.'),
      prevention: example(
        '按时间检验，监测漂移；被拒绝者可要求人工复核。',
        '依時間檢驗，監測漂移；被拒絕者可要求人工覆核。',
        'Models are tested on later years and watched for drift; a refused person can ask for a human review.',
      ),
    },
    {
      risk: example('贷后信用恶化。', '貸後信用惡化。', 'A borrower gets into trouble after the loan.'),
      prevention: example(
        '云监控：发现风险信号即冻结额度；不良贷款快速清收、快速处置、快速核销。',
        '雲監控：發現風險訊號即凍結額度；不良貸款快速催收、快速處置、快速轉銷。',
        'Cloud monitoring freezes the limit on a warning sign; bad loans go through fast collection, fast disposal and fast write-off.',
      ),
    },
  ],
  compensation: [
    said(
      '因平台缺陷受损的客户，由银行查明并补偿。',
      '因平台瑕疵受損的客戶，由銀行查明並補償。',
      'Customers harmed by a defect of the platform are found and paid by the bank.',
    ),
    example(
      '先由风险准备金支付，不足部分由银行先行赔付。',
      '先由風險準備金支付，不足部分由銀行先行賠付。',
      'The risk reserve pays first; what it cannot cover the bank pays in advance.',
    ),
  ],
  exit: [
    said(
      '风险类：冻结额度，贷款到期结清，退出。',
      '風險類：凍結額度，貸款到期結清，退出。',
      'Risky: freeze the limit, settle as loans fall due, leave.',
    ),
    said(
      '不良类：冻结，成立清收小组，申请查封抵押物和资产，保全后退出。',
      '不良類：凍結，成立催收小組，申請查封擔保品和資產，保全後退出。',
      'Non-performing: freeze, collection team, apply to seal collateral and assets, preserve, leave.',
    ),
    example(
      '正常类：合同到期结清后退出。',
      '正常類：合約到期結清後退出。',
      'Normal: loans run to the end of their contracts, then leave.',
    ),
  ],
  emergencyPlan: [
    example(
      '发现风险事件后一小时内暂停新业务并通知监管机构；还款、查询不受影响。',
      '發現風險事件後一小時內暫停新業務並通知監理機構；還款、查詢不受影響。',
      'Within an hour of an incident new business stops and the supervisor is told; repayment and enquiry go on.',
    ),
    example(
      '每季度演练一次，记录保存五年。',
      '每季演練一次，紀錄保存五年。',
      'The plan is rehearsed every quarter, and its record kept for five years.',
    ),
  ],
  noticeHours: 1,
};
