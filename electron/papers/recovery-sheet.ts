import { formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import type { PaperDocument } from '../typesetting/document.ts';

/**
 * The sheet that opens the case file when the password is lost. It contains the key itself and says so, and explains
 * its use.
 */
export function recoverySheet(sheet: { caseFile: string; madeOn: PlainDate; code: readonly string[] }): PaperDocument {
  return {
    title: '案卷恢复单',
    language: 'zh-CN',
    createdOn: sheet.madeOn,
    page: 'sheet',
    blocks: [
      { kind: 'title', text: '案卷恢复单' },
      {
        kind: 'pairs',
        indent: false,
        items: [
          { label: '案卷：', value: sheet.caseFile },
          { label: '制作日期：', value: formatChinese(sheet.madeOn) },
        ],
      },
      { kind: 'heading', level: 1, text: '一、恢复码' },
      {
        kind: 'table',
        columns: [
          { width: 'fit', align: 'centre' },
          { width: 1, align: 'left', tabular: true },
          { width: 1, align: 'left', tabular: true },
          { width: 1, align: 'left', tabular: true },
        ],
        header: [{ cells: ['行', '第一组', '第二组', '校验组'], bold: true }],
        rows: sheet.code.map((line, index) => ({ cells: [String(index + 1), ...line.split(' ')] })),
        size: '四号',
      },
      { kind: 'paragraph', text: '每行前两组为密钥，第三组为该行的校验码。抄写或输入有误时，程序会指出错在哪一行。' },
      { kind: 'heading', level: 1, text: '二、用途' },
      {
        kind: 'paragraph',
        text: '忘记密码时，在程序的开启界面选择“用恢复单开启”，输入上列八行，再设置新密码。原密码随即失效，案卷内容不变；此前另外保存的 keys.json 仍可用原密码取得密钥，应当一并销毁。',
      },
      {
        kind: 'paragraph',
        text: '即使本程序不能使用，也可以用通用的 SQLCipher 4 工具打开案卷文件夹中的 casefile.db：将各行前两组依次连成 64 位十六进制密钥，以 PRAGMA key = "x\'密钥\'" 的方式给出。',
      },
      { kind: 'heading', level: 1, text: '三、保管' },
      {
        kind: 'paragraph',
        text: '持有本单的人无需密码即可打开案卷。请只打印一份，与重要印章、合同同等保管，不要拍照，不要存入电脑或网盘。更换密码不改变密钥：本单遗失或被他人看到的，应当立即将案卷文件夹及其副本移至他人无法接触之处。',
      },
    ],
    footer: { left: '案卷恢复单' },
  };
}
