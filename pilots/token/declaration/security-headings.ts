import { type Declaration, example } from '@sandglass/declaration';

/** The eight headings of JR/T 0199-2020; the source gives no detail, so each answer is an example. */
export const headings: Declaration['securityAssessment']['headings'] = {
  transactionSecurity: [
    {
      requirement: example(
        '每笔标记交易带一次性密文，计数器重复即拒绝。',
        '每筆代碼交易附一次性密文，計數器重複即拒絕。',
        'Each token payment carries a cryptogram; a repeated counter is refused.',
      ),
      result: 'met',
      evidence: example(
        '重放测试：同一密文第二次返回 63。',
        '重放測試：同一密文第二次返回 63。',
        'Replay test: the same cryptogram gets response code 63 the second time.',
      ),
    },
    {
      requirement: example(
        '应答超时须冲正，不得显示成功。',
        '回應逾時須沖正，不得顯示成功。',
        'No answer in time means a reversal, never “approved”.',
      ),
      result: 'met',
      evidence: example(
        '超时演练：0400 重复至收到 0410。',
        '逾時演練：0400 重複至收到 0410。',
        'Time-out rehearsal: 0400 is repeated until its 0410 comes.',
      ),
    },
  ],
  serviceQuality: [
    {
      requirement: example(
        '拒绝授权须告诉持卡人是哪条规则。',
        '拒絕授權須告訴持卡人是哪條規則。',
        'A declined holder is told which rule it was.',
      ),
      result: 'met',
      evidence: example(
        '规则与应答码对照表，三种语言。',
        '規則與回應碼對照表，三種語言。',
        'The table of rules and response codes, in three languages.',
      ),
    },
  ],
  businessContinuity: [
    {
      requirement: example(
        '标记服务不可用时拒绝，不由网络代授权。',
        '代碼服務不可用時拒絕，不由網路代授權。',
        'When the token service is down payments are declined (91); the network does not stand in.',
      ),
      result: 'met',
      evidence: example('中断演练记录。', '中斷演練紀錄。', 'The record of the interruption rehearsal.'),
    },
  ],
  algorithmSecurity: [
    {
      requirement: example(
        '标记与卡号之间不可推算，标记落在专用号段。',
        '代碼與卡號之間不可推算，代碼落在專用號段。',
        'No token can be computed from a card number, and tokens lie in ranges of their own.',
      ),
      result: 'met',
      evidence: example(
        '标记由随机数生成；号段与卡号号段不相交。',
        '代碼由隨機數產生；號段與卡號號段不相交。',
        'Tokens are random; their ranges and those of cards do not meet.',
      ),
    },
  ],
  architectureSecurity: [
    {
      requirement: example(
        '只有标记库能还原卡号。',
        '只有代碼庫能還原卡號。',
        'Only the vault can turn a token back into a card number.',
      ),
      result: 'met',
      evidence: example(
        '每个卡号以各自的密钥加密，该密钥由标记库的密钥封装；只有标记库还原卡号。',
        '每個卡號以各自的金鑰加密，該金鑰由代碼庫的金鑰封裝；只有代碼庫還原卡號。',
        'Each card number is encrypted under a key of its own, which the vault’s key wraps; only the vault turns tokens back.',
      ),
    },
  ],
  dataSecurity: [
    {
      requirement: example(
        '日志、报文留存和指标中不得出现完整卡号、磁道、有效期和验证码。',
        '日誌、訊息留存和指標中不得出現完整卡號、磁軌、效期和驗證碼。',
        'No full card number, track, expiry or security code in logs, kept messages or measures.',
      ),
      result: 'met',
      evidence: example(
        '对全部输出作卡号扫描，结果为零。',
        '對全部輸出作卡號掃描，結果為零。',
        'A scan of all output for card numbers finds none.',
      ),
    },
  ],
  networkSecurity: [
    {
      requirement: example(
        '机构之间专线并双向认证。',
        '機構之間專線並雙向驗證。',
        'Institutions are joined by leased lines with mutual authentication.',
      ),
      result: 'partly',
      evidence: example(
        '示范环境只监听本机，未启用专线。',
        '示範環境只監聽本機，未啟用專線。',
        'The demonstration listens on its own machine only, without leased lines.',
      ),
    },
  ],
  internalControl: [
    {
      requirement: example(
        '密钥由两人分持，变更号段须双人复核。',
        '金鑰由兩人分持，變更號段須雙人覆核。',
        'Keys are held by two people in parts; changing a range needs both.',
      ),
      result: 'met',
      evidence: example('密钥仪式记录。', '金鑰儀式紀錄。', 'The record of the key ceremony.'),
    },
  ],
};
