import type { Runtime } from '../../runtime.ts';
import { host } from './host.ts';

export const shell: Runtime['shell'] = { openExternal: (url) => host.ask('openLink', { url }) };
