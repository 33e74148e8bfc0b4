import process from 'node:process';

/** `casebook <command>`: the program's functions without a window. Each command returns its exit status. */
type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  calc: async () => (await import('./calc/run.ts')).run,
  pack: async () => (await import('./commands/pack.ts')).packCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  // Imported by path, since e2e/ is compiled with browser types and this zone without them.
  demo: async () =>
    ((await import(new URL('../e2e/demo.ts', import.meta.url).href)) as { demoCommand: Command }).demoCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) {
  process.exitCode = await (await command())(args);
} else {
  process.stderr.write(`casebook <${Object.keys(COMMANDS).join(' | ')}>\n`);
  process.exitCode = 64;
}
