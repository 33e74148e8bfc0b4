import type { Choosing } from './choosing.ts';
import { operations, type Handlers } from './contract/operations.ts';
import type { DeskEvent } from './contract/outcome.ts';
import { Failure } from './failure.ts';
import type { LockClock } from './lock-clock.ts';

/** PLACEHOLDER until the use cases exist: answers nothing but the state without a case file. */
export interface Environment {
  readonly profile: string;
  readonly resources: string;
  readonly choosing: Choosing;
  readonly clock: LockClock;
  print(pdf: Uint8Array): Promise<boolean>;
  tell(event: DeskEvent): void;
}

export interface Desk {
  readonly handlers: Handlers;
  lock(reason: 'asked' | 'idle' | 'suspend' | 'screen-lock'): void;
  close(): void;
}

export function openDesk({ clock, tell }: Environment): Desk {
  const unbuilt = () => {
    throw new Failure('not-found', '这项操作尚未实现。');
  };
  const handlers = {
    ...Object.fromEntries(Object.keys(operations).map((name) => [name, unbuilt])),
    'casefile-state': () => ({ state: 'none', current: null, recent: [], lastCopyAt: null }),
    'still-here': () => {
      clock.touch();
      return {};
    },
    'preferences-read': () => ({ language: 'zh-CN' }),
  } as unknown as Handlers;
  return { handlers, lock: (reason) => tell({ kind: 'locked', reason }), close: () => clock.stop() };
}
