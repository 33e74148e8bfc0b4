import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import type { OwnStatute } from '../../electron/domain/law/own-statute.ts';
import { Loading } from '../parts/loading.tsx';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { StatuteForm } from './statute-form.tsx';

/** What is typed; `number` names the article when the pasted text opens none itself. */
export interface StatuteValues extends Omit<OwnStatute, 'articles' | 'topics' | 'effectiveFrom'> {
  readonly effectiveFrom: PlainDate | null;
  readonly topics: string[];
  readonly number: string;
  readonly text: string;
}

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Takes a law or an article that the collection lacks, by its pasted text. */
export function AddStatute({ open, onClose }: Props): ReactElement {
  const { t } = useTranslation('ownStatutes');
  return (
    <Drawer title={t('add')} open={open} onClose={onClose} size={760} destroyOnHidden>
      <WithDraft onClose={onClose} />
    </Drawer>
  );
}

function WithDraft({ onClose }: { readonly onClose: () => void }): ReactElement {
  const draft = useFormDraft<StatuteValues>('statutes:own');
  return draft.known ? <StatuteForm draft={draft} onDone={onClose} /> : <Loading />;
}
