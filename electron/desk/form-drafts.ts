import type { formDraftOperations } from '../contract/form-drafts.ts';
import type { Handlers } from '../contract/operations.ts';
import { dropFormDraft, readFormDraft, writeFormDraft } from '../records/form-drafts.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function formDraftHandlers({
  clock,
  reading,
  writing,
}: Workspace): Pick<Handlers, keyof typeof formDraftOperations> {
  return {
    'form-draft-read': ({ key }) => ({ value: reading((file) => readFormDraft(file, key)) }),
    'form-draft-save': ({ key, value }) => {
      writing((file) => writeFormDraft(file, key, value, clock.now()));
      return {};
    },
    'form-draft-drop': ({ key }) => {
      writing((file) => dropFormDraft(file, key));
      return {};
    },
  };
}
