// Loaded before every script (`node -r`), in plain JavaScript so that any Node can read it. An older Node cannot read the
// scripts, which are TypeScript, or crashes without a word on the SQLite driver.
const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(
    `需要 Node ${OLDEST} 以上，这里是 ${process.versions.node}：先运行 npm ci，再用 npm run 启动，它会使用 node_modules 里的 Node。\n` +
      `This needs Node ${OLDEST} or newer and is running on ${process.versions.node}: run npm ci, then start it with npm run, which uses the Node in node_modules.`,
  );
  process.exit(1);
}
