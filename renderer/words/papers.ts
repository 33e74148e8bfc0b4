/** Words of the papers made from templates, and of the page where a template is written. */
export const zh = {
  title: '文书',
  groups: { 协商: '协商', 委托: '委托', 诉前: '诉前', 诉讼: '诉讼', 执行: '执行' },
  own: '本所版本',
  broken: '模板有错',
  newTemplate: '新建模板',
  elsewhere: '其他文书',
  links: { letters: '催款函、律师函', plan: '分期还款协议书', ledger: '债务计算明细表', log: '催收及协商记录' },
  back: '返回文书',
  edit: '修改模板',
  findings: { title: '打印前核对', clear: '没有发现问题，可以打印。', block: '须处理', warn: '提示', asking: '还有 {{n}} 项待填', article: '查看条文', replace: '替换为{{text}}' },
  questions: { title: '填写', none: '这份文书不需要另外填写。', missing: '资料中没有的', byHand: '留空手填', complete: '补全案件资料', clear: '清除' },
  blocked: '处理完左侧标为“须处理”的事项后，才能打印和保存。',
  editor: {
    title: '模板', name: '模板文字', save: '保存为本所版本', saved: '模板已保存', revert: '恢复自带模板', remove: '删除模板', revertAsk: '恢复后，本所版本不再保留。', removeAsk: '删除后不能恢复。',
    yes: '确定', no: '取消', fault: '第 {{line}} 行第 {{column}} 列：{{message}}', jump: '转到此处', fine: '模板没有错误', variables: '变量表', search: '查找变量', insert: '插入 {{name}}', within: '列举“{{list}}”时',
    filters: '过滤器', noMatch: '没有相符的变量', line: '行号',
  },
};

export const en: typeof zh = {
  title: 'Papers',
  groups: { 协商: 'Negotiation', 委托: 'Mandate', 诉前: 'Before suit', 诉讼: 'Suit', 执行: 'Enforcement' },
  own: 'Own version',
  broken: 'Faulty template',
  newTemplate: 'New template',
  elsewhere: 'Other papers',
  links: { letters: 'Letters', plan: 'Instalment agreement', ledger: 'Calculation sheet', log: 'Log of contacts' },
  back: 'Back to papers',
  edit: 'Edit the template',
  findings: { title: 'Before printing', clear: 'Nothing found; ready to print.', block: 'Must be solved', warn: 'Note', asking: '{{n}} still to fill in', article: 'Show article', replace: 'Replace with {{text}}' },
  questions: { title: 'Fill in', none: 'This paper asks for nothing more.', missing: 'Not in the case', byHand: 'Leave for the pen', complete: 'Complete the case facts', clear: 'Clear' },
  blocked: 'Printing and saving wait for everything marked “Must be solved”.',
  editor: {
    title: 'Template', name: 'Text of the template', save: 'Save as own version', saved: 'Template saved', revert: 'Restore the shipped one', remove: 'Delete the template', revertAsk: 'Your own version will be given up.', removeAsk: 'This cannot be undone.',
    yes: 'Yes', no: 'Cancel', fault: 'Line {{line}}, column {{column}}: {{message}}', jump: 'Go there', fine: 'No fault in the template', variables: 'Variables', search: 'Find a variable', insert: 'Insert {{name}}', within: 'In a loop over “{{list}}”',
    filters: 'Filters', noMatch: 'No variable matches', line: 'Line numbers',
  },
};

/** A new template to start from. Papers are Chinese whatever the language of the window. */
export const STARTER = '---\n标题: 新文书\n分组: 协商\n说明: \n版式: 公文\n字号: 四号\n检查: 当事人\n---\n# 新文书\n\n::: 称呼 {{ 债务人名称 }}：\n\n正文\n\n::: 签名\n名称：{{ 债权人.名称 }}\n盖章：是\n日期：{{ 今日 | 中文日期 }}\n:::\n';
