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
  paper: { print: '打印', save: '另存为 PDF…', saved: '已保存为“{{name}}”' },
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
  paper: { print: 'Print', save: 'Save as PDF…', saved: 'Saved as “{{name}}”' },
  loading: 'Reading…',
};
