import type { EvidenceStore } from '../casefile/evidence-store.ts';
import { CaseFileFailure } from '../casefile/failure.ts';
import { failureSentence } from '../casefile/failure-sentence.ts';
import { type FileForReading, openForReading } from '../casefile/open-for-reading.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import { audit } from '../records/audit.ts';
import { sealedFiles, usesOf } from '../records/evidence.ts';
import { askPassword } from './password-prompt.ts';

const USAGE = '用法：casebook verify 案卷文件夹\n密码在终端输入，或由环境变量 CASEBOOK_PASSWORD 给出。';

/**
 * `casebook verify FOLDER`: opens a case file without writing to it and checks its keys, every page, every reference, the hash
 * chain of every log, every issued letter and every evidence file against its SHA-256.
 * @returns the exit status: 0 sound, 1 something was found, 2 it cannot be opened (or a usage error).
 */
export async function verifyCommand(args: readonly string[]): Promise<number> {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0 || folder.startsWith('-')) {
    console.error(USAGE);
    return 2;
  }
  let file: FileForReading;
  try {
    file = await openForReading(folder, process.env['CASEBOOK_PASSWORD'] ?? (await askPassword('密码：')));
  } catch (error) {
    if (!(error instanceof CaseFileFailure)) throw error;
    console.error(
      error.details.cause === 'SQLITE_READONLY_ROLLBACK'
        ? '上次使用被意外中断，有一次改动尚未撤回。请先用本程序打开一次这个案卷，再来核验。'
        : failureSentence(error),
    );
    return 2;
  }
  try {
    const { lines, findings } = await report(file);
    for (const line of lines) console.log(line);
    for (const finding of findings) console.log(`✗ ${finding}`);
    console.log(findings.length === 0 ? '未发现问题。' : `发现 ${findings.length} 处问题。`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    file.close();
  }
}

async function report(file: FileForReading): Promise<{ lines: string[]; findings: string[] }> {
  const lines = [`案卷编号：${file.id}（结构版本 ${file.schema}）`, '密钥文件：与密码相符'];
  const faults = file.faults();
  lines.push(`数据库页面与引用：${faults.length === 0 ? '完好' : '有损坏'}`);
  const damage = faults.map((fault) => `数据库：${fault}`);
  try {
    const identity = file.readable.one('SELECT file FROM identity')?.['file'];
    if (identity !== file.id) damage.push('密钥文件与数据库不属于同一个案卷。');
    const records = file.upgraded();
    const found = audit(records);
    lines.push(`案件 ${found.cases} 件，沟通记录 ${found.logEntries} 条，已发函件 ${found.issuedLetters} 份`);
    const evidence = await checkEvidence(records, file.evidence);
    lines.push(...evidence.lines);
    return {
      lines,
      findings: [
        ...damage,
        ...evidence.findings,
        ...found.brokenLogs.map(({ caseTitle, seq }) => `“${caseTitle}”的沟通记录自第 ${seq} 条起与校验值不符。`),
        ...found.alteredLetters.map((number) => `函件 ${number} 的内容与发出时的 SHA-256 不符。`),
        ...found.unregisteredLetters.map((number) => `函件 ${number} 未在发文编号簿中登记。`),
      ],
    };
  } catch (error) {
    if (error instanceof CaseFileFailure && error.code === 'damaged')
      return { lines, findings: [...damage, '数据损坏，沟通记录和函件未能全部核对。'] };
    throw error;
  }
}

/** Decrypts every evidence file, and names the pieces whose file is lost or altered. */
async function checkEvidence(
  records: ReadableFile,
  evidence: EvidenceStore,
): Promise<{ lines: string[]; findings: string[] }> {
  const files = sealedFiles(records);
  const findings: string[] = [];
  for (const file of files) {
    const fault = await evidence.check(file);
    if (fault === null) continue;
    const uses = usesOf(records, file.sha256)
      .map(({ caseTitle, no, title }) => `“${caseTitle}”证据 ${no}《${title}》`)
      .join('、');
    findings.push(`${uses}的文件（evidence/${file.id}）${fault === 'lost' ? '缺失' : '已损坏或者被改动'}。`);
  }
  const known = new Set(files.map(({ id }) => id));
  const unknown = evidence.names().filter((name) => !known.has(name)).length;
  return {
    lines: [
      `证据文件 ${files.length} 个`,
      ...(unknown > 0
        ? [`另有 ${unknown} 个加密文件不在现有记录中（恢复过较早的副本，或者添加时被中断），予以保留。`]
        : []),
    ],
    findings,
  };
}
