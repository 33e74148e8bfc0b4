import type { Runtime } from '../../shell/runtime.ts';
import { host } from './host.ts';

export const shell: Runtime['shell'] = { openExternal: (url) => host.ask('openLink', { url }) };
