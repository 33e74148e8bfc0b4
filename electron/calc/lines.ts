const LF = 0x0a;
const CR = 0x0d;

/**
 * Splits bytes into lines, which end at LF or CRLF alone: unlike node:readline, which also ends them at U+2028 and U+2029,
 * both allowed inside a JSON string, and at a lone CR.
 * @returns each line without its end; null for one that is not valid UTF-8
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      yield decoded(Buffer.concat([...begun, chunk.subarray(from, end)]));
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield decoded(Buffer.concat(begun));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(line: Buffer): string | null {
  try {
    return utf8.decode(line.at(-1) === CR ? line.subarray(0, -1) : line);
  } catch {
    return null;
  }
}
