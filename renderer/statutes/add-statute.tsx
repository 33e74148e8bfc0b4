import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../parts/loading.tsx';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { StatuteForm, type StatuteValues } from './statute-form.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Adds a law or article that the collection lacks, from its pasted text. */
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
