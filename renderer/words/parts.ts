/** Words of the shared fields and messages in `renderer/parts/`. */
export const zh = {
  money: { unit: '元', invalid: '请填写金额，最多两位小数，例如 100000 或 1234.50', positive: '金额须大于零' },
  percent: { invalid: '请填写不带百分号的小数，例如 15.4', yearly: '%／年', daily: '%／日', plain: '%', times: '倍' },
  date: { placeholder: '年-月-日' },
  required: '请填写此项',
  clear: '清除',
  failure: { unexpected: '程序出现意外错误，刚才的操作没有完成。' },
  confirm: { type: '请输入“{{name}}”以确认', cancel: '取消' },
  draft: { restored: '已恢复上次未保存的输入。', discard: '放弃这些输入' },
  pdf: {
    failed: '文件无法显示。', label: '文件预览', pages: '共 {{pages}} 页', page: '第 {{page}} 页', smaller: '缩小', larger: '放大', fit: '适合宽度',
  },
  copy: { done: '已复制', failed: '没有复制成功，请选中文字后手动复制' },
  paper: { print: '打印', more: '份数与双面', copies: '打印 {{n}} 份', bothSides: '双面打印', save: '另存为 PDF…', word: '另存为 Word…', saved: '已保存为“{{name}}”' },
  reasons: {
    print: '打印前说明理由', save: '保存前说明理由', kept: '理由连同文件的 SHA-256 记入协商记录，不能修改。', cancel: '取消', blocked: '以下各处必须先改正：',
    wanted: '以下各处请逐项说明仍然这样做的理由，理由存档备查：', reason: '理由', needed: '请写明理由', clear: '检查没有发现问题。',
  },
  loading: '正在读取…',
};

export const en: typeof zh = {
  money: { unit: 'yuan', invalid: 'Enter an amount with at most two decimals, such as 100000 or 1234.50', positive: 'The amount must be above zero' },
  percent: { invalid: 'Enter a plain decimal without a percent sign, such as 15.4', yearly: '% a year', daily: '% a day', plain: '%', times: 'times' },
  date: { placeholder: 'YYYY-MM-DD' },
  required: 'Please fill this in',
  clear: 'Clear',
  failure: { unexpected: 'The program met an unexpected error; what you asked for was not done.' },
  confirm: { type: 'Type “{{name}}” to confirm', cancel: 'Cancel' },
  draft: { restored: 'Your unsaved typing has been brought back.', discard: 'Discard it' },
  pdf: {
    failed: 'The document cannot be shown.', label: 'Document preview', pages: 'Pages: {{pages}}', page: 'Page {{page}}', smaller: 'Smaller',
    larger: 'Larger', fit: 'Fit width',
  },
  copy: { done: 'Copied', failed: 'Not copied; please select the text and copy it by hand' },
  paper: { print: 'Print', more: 'Copies and both sides', copies: 'Print {{n}} copies', bothSides: 'Print on both sides', save: 'Save as PDF…', word: 'Save as Word…', saved: 'Saved as “{{name}}”' },
  reasons: {
    print: 'Reasons before printing', save: 'Reasons before saving', kept: 'The reasons are entered in the log with the SHA-256 of the file and cannot be changed.', cancel: 'Cancel', blocked: 'These must be put right first:',
    wanted: 'Say for each why it goes out all the same; the reasons are kept:', reason: 'Reason', needed: 'Give a reason', clear: 'Nothing stands against it.',
  },
  loading: 'Reading…',
};
