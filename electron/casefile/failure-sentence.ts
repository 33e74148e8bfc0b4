import { chineseMinute } from '../domain/quantities/calendar.ts';
import type { CaseFileFailure } from './failure.ts';

/** The failure as one Chinese sentence saying what happened and what to do; it never suggests deleting a file. */
export function failureSentence({ code, details }: CaseFileFailure): string {
  const elsewhere =
    details.part === 'parcel' ? PARCEL_SENTENCES[code] : details.part === 'backup' ? BACKUP_SENTENCES[code] : undefined;
  if (elsewhere !== undefined) return elsewhere;
  switch (code) {
    case 'empty-password':
      return '密码不能为空。';
    case 'wrong-password':
      return '密码不正确。请检查大小写和输入法；忘记密码时，可以用打印的恢复单打开。';
    case 'too-soon':
      return `连续输错密码，请等待 ${details.retryAfterSeconds ?? 60} 秒后再试。`;
    case 'wrong-recovery-code':
      return recoverySentence(details.line);
    case 'missing':
      return '找不到这个案卷，它可能已被移动、改名，或所在的磁盘没有连接。';
    case 'exists':
      return '这个位置已有同名的文件或文件夹，请换一个名称。';
    case 'not-a-case-file':
      return details.reason === 'not-encrypted'
        ? '这里的数据库没有加密，不是本程序的案卷，未予打开。'
        : '这不是本程序的案卷。';
    case 'damaged':
      return damageSentence(details.part);
    case 'newer-version':
      return '这个案卷由更新版本的程序保存，请先升级本程序；案卷没有被改动。';
    case 'already-open':
      return openElsewhereSentence(details.machine, details.since);
    case 'locked':
      return '案卷已锁定，请先输入密码。';
    case 'disk-full':
      return '磁盘空间不足，这次改动没有保存；请腾出空间后再试，案卷本身完好。';
    case 'read-only':
      return '案卷所在的文件夹不能写入，改动没有保存；请检查磁盘、写保护和权限。';
  }
}

const PARCEL_SENTENCES: Partial<Record<CaseFileFailure['code'], string>> = {
  'wrong-password': '案件包的密码不正确。请向发送人核对，注意大小写和空格。',
  missing: '找不到这个案件包，它可能已被移动、改名，或所在的磁盘没有连接。',
  'not-a-case-file': '这不是本程序的案件包，没有接收任何内容。',
  damaged: '案件包不完整或者被改动过，未能通过校验，没有接收任何内容。请让发送人重新发送。',
  'newer-version': '这个案件包由更新版本的程序制作，请先升级本程序；没有接收任何内容。',
};

const BACKUP_SENTENCES: Partial<Record<CaseFileFailure['code'], string>> = {
  'disk-full': '所选的磁盘空间不足，这次备份没有完成；以前的备份和案卷都没有改动。',
  'read-only': '所选的位置不能写入，这次备份没有完成；案卷没有改动。请检查写保护和权限。',
  missing: '找不到所选的位置，或者磁盘中途断开，这次备份没有完成；案卷没有改动。',
  exists: '请选择案卷文件夹以外的位置，最好在另一块磁盘上。',
};

function recoverySentence(line: number | undefined): string {
  return line === undefined
    ? '恢复码书写无误，但不属于这个案卷。'
    : `恢复码第 ${line} 行有误，请对照恢复单重新输入这一行。`;
}

function damageSentence(part: CaseFileFailure['details']['part']): string {
  if (part === 'keys') return '案卷的密钥文件 keys.json 缺失或已损坏。请用打印的恢复单打开案卷并设置新密码。';
  if (part === 'copy') return '副本未能通过检查，不能使用；案卷本身没有被改动。';
  if (part === 'evidence')
    return '这份证据的加密文件缺失、已损坏或者被改动，不能读取。其他证据和案卷不受影响；如有整个案卷文件夹的备份，可从中取回同名文件。';
  return '案卷的数据已损坏。请保留整个文件夹，并从最近一份已核验的副本恢复。';
}

function openElsewhereSentence(machine: string | undefined, since: string | undefined): string {
  const where = machine === undefined ? '另一处' : `电脑“${machine}”上`;
  const when = since === undefined ? '' : `（自 ${chineseMinute(Date.parse(since)).replace('T', ' ')} 起）`;
  return `案卷正在${where}打开${when}。请先在那里关闭或锁定。`;
}
