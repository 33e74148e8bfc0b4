/** The parts of a Word file, put together the same way every time. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlainDate } from '../../domain/quantities/calendar.ts';

export interface PackageFacts {
  readonly language: string;
  readonly createdOn: PlainDate;
  /** Faces named in the file. */
  readonly families: readonly string[];
}

/** What Word is to take where it lacks a face, by the names under which systems know these faces. */
const STANDS_IN: Readonly<Record<string, string>> = { 宋体: 'SimSun', 仿宋: 'FangSong', 楷体: 'KaiTi', 黑体: 'SimHei' };

/** Zip files carry a time for every part. */
const NO_TIME = new Date(1980, 0, 1);

/** @param file as the library packed it: with the present time in it, drawings counted since the program started, and no names of faces that may stand in */
export function packaged(file: Uint8Array, { language, createdOn, families }: PackageFacts): Uint8Array {
  const parts = unzipSync(file);
  const change = (path: string, edit: (xml: string) => string): void => {
    const part = parts[path];
    if (!part) throw new Error(`the Word file has no ${path}`);
    parts[path] = strToU8(edit(strFromU8(part)));
  };
  change('docProps/core.xml', (xml) =>
    xml
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${createdOn}T04:00:00Z`)
      .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
  );
  change('word/fontTable.xml', (xml) => withFaces(xml, families));
  // Marks that meet are squeezed, as in print.
  change('word/settings.xml', (xml) =>
    xml.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'),
  );
  let drawings = 0;
  for (const path of Object.keys(parts).sort())
    if (/^word\/(document|header\d+|footer\d+)\.xml$/.test(path))
      change(path, (xml) => xml.replace(/(?<=<wp:docPr id=")\d+/g, () => String(++drawings)));
  return zipSync(
    Object.fromEntries(
      Object.keys(parts)
        .sort()
        .map((path) => [path, parts[path]!]),
    ),
    { mtime: NO_TIME, level: 6 },
  );
}

function withFaces(xml: string, families: readonly string[]): string {
  const faces = families
    .map(
      (family) =>
        `<w:font w:name="${family.replace(/[&<>"]/g, '')}"><w:altName w:val="${(STANDS_IN[family] ?? 'SimSun').replace(/[&<>"]/g, '')}"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font>`,
    )
    .join('');
  return xml.includes('</w:fonts>')
    ? xml.replace('</w:fonts>', `${faces}</w:fonts>`)
    : xml.replace(/\/>\s*$/, `>${faces}</w:fonts>`);
}
