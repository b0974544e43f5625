import { type Declaration, example } from '@sandglass/declaration';

/** The eight headings of JR/T 0199-2020; the source gives no detail, so each answer is an example. */
export const headings: Declaration['securityAssessment']['headings'] = {
  transactionSecurity: [
    {
      requirement: example(
        '应收账款须由债务人以自己的登录和密钥确认，不以盖章文件代替。',
        '應收帳款須由債務人以自己的登入和金鑰確認，不以蓋章文件代替。',
        'A receivable is confirmed by the debtor’s own login and key, never by a stamped paper.',
      ),
      result: 'met',
      evidence: example(
        '确权记录含债务人签名，可离线验证。',
        '確權紀錄含債務人簽章，可離線驗證。',
        'The confirmation carries the debtor’s signature and verifies offline.',
      ),
    },
    {
      requirement: example(
        '拆分转让后各份之和始终等于原额。',
        '拆分轉讓後各份之和始終等於原額。',
        'After splitting, the parts always sum to the whole.',
      ),
      result: 'met',
      evidence: example(
        '账本每批次核对，差异为零。',
        '帳本每批次核對，差異為零。',
        'The ledger checks each batch; the difference is zero.',
      ),
    },
  ],
  serviceQuality: [
    {
      requirement: example(
        '查询页须分别说明验证了什么、没有验证什么。',
        '查詢頁須分別說明驗證了什麼、沒有驗證什麼。',
        'The lookup says what was verified and what was not.',
      ),
      result: 'met',
      evidence: example(
        '页面按标签密文、首次扫描、日志证明、见证逐项列示。',
        '頁面依標籤密文、首次掃描、日誌證明、見證逐項列示。',
        'The page lists tag cryptogram, first scan, log proof and witnesses one by one.',
      ),
    },
  ],
  businessContinuity: [
    {
      requirement: example(
        '网络中断时设备本地留存，恢复后补传，不丢不重。',
        '網路中斷時裝置本地留存，恢復後補傳，不漏不重。',
        'Offline, devices keep their readings and send them later, none lost and none twice.',
      ),
      result: 'met',
      evidence: example(
        '断网测试：补传后序号连续。',
        '斷網測試：補傳後序號連續。',
        'Disconnection test: counters are without a gap.',
      ),
    },
  ],
  algorithmSecurity: [
    {
      requirement: example(
        '质量规则和增信评分可解释、可重算。',
        '品質規則和增信評分可解釋、可重算。',
        'Quality rules and credit-enhancement scores can be explained and computed again.',
      ),
      result: 'met',
      evidence: example(
        '规则表与版本号；抽样重算一致。',
        '規則表與版本號；抽樣重算一致。',
        'The rule table with its version; samples recompute to the same.',
      ),
    },
  ],
  architectureSecurity: [
    {
      requirement: example(
        '事件只增不改，更正以新事件表示。',
        '事件只增不改，更正以新事件表示。',
        'Events are added, never changed; a correction is a new event.',
      ),
      result: 'met',
      evidence: example(
        '日志一致性证明，两个独立见证。',
        '日誌一致性證明，兩個獨立見證。',
        'The log’s consistency proof and two independent witnesses.',
      ),
    },
  ],
  dataSecurity: [
    {
      requirement: example(
        '链上只存摘要；商业信息和个人信息不上链。',
        '鏈上只存摘要；商業資訊和個人資料不上鏈。',
        'Only digests go on the chain; no business or personal data does.',
      ),
      result: 'met',
      evidence: example(
        '合约只接受日志头：来源、大小、根。',
        '合約只接受日誌頭：來源、大小、根。',
        'The contract takes only log heads: origin, size, root.',
      ),
    },
  ],
  networkSecurity: [
    {
      requirement: example(
        '设备逐台认证，读数签名，重放拒绝。',
        '裝置逐臺驗證，讀數簽章，重放拒絕。',
        'Each device is authenticated, readings are signed, replays refused.',
      ),
      result: 'partly',
      evidence: example(
        '读数签名已验证；低成本传感器无安全芯片。',
        '讀數簽章已驗證；低成本感測器無安全晶片。',
        'Signed readings verify; low-cost sensors have no secure element.',
      ),
    },
  ],
  internalControl: [
    {
      requirement: example(
        '放行质押物、撤销停运须双人复核。',
        '放行質押物、撤銷停運須雙人覆核。',
        'Releasing a pledge or lifting a hold needs two people.',
      ),
      result: 'met',
      evidence: example(
        '公开日志中的两个签名。',
        '公開日誌中的兩個簽章。',
        'Two signatures in the public log.',
      ),
    },
  ],
};
