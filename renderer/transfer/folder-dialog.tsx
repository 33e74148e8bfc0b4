import { Alert, Button, Checkbox, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { FOLDER_PARTS, type FolderPart } from '../../electron/contract/transfer.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAct, useAnswer } from '../client.ts';
import { writeBytes } from '../evidence/write-bytes.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { LostEvidence } from './lost-evidence.tsx';
import { TransferProgress } from './transfer-progress.tsx';
import './transfer.css';

interface Props {
  readonly caseId: CaseId;
  readonly open: boolean;
  readonly onClose: () => void;
}

const FIRST: readonly FolderPart[] = FOLDER_PARTS.filter((part) => part !== 'internal' && part !== 'withdrawn');

/** Exports a case as a folder of ordinary files: shows what goes in, and that it is not encrypted. Main asks where. */
export function FolderDialog({ caseId, open, onClose }: Props): ReactElement {
  const { t } = useTranslation('transfer');
  const size = useAnswer('transfer-size', { caseId }, open);
  const make = useAct('transfer-folder');
  const [chosen, setChosen] = useState<readonly FolderPart[]>(FIRST);
  const there = size.data;
  const amounts: Partial<Record<FolderPart, { n: number; size: string }>> = there
    ? {
        letters: { n: there.letters, size: '' },
        evidence: { n: there.evidence, size: writeBytes(there.bytes) },
        withdrawn: { n: there.withdrawn, size: writeBytes(there.withdrawnBytes) },
      }
    : {};
  const empty = (part: FolderPart): boolean => amounts[part]?.n === 0;
  const parts = chosen.filter((part) => !empty(part));
  const made = make.data?.folder ? make.data : null;
  return (
    <Modal
      title={t('folder.title')}
      open={open}
      onCancel={onClose}
      closable={!make.isPending}
      mask={{ closable: false }}
      keyboard={!make.isPending}
      afterClose={() => {
        setChosen(FIRST);
        make.reset();
      }}
      footer={
        make.isPending ? null : made ? (
          <Button type="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button
              type="primary"
              disabled={parts.length === 0 || !there}
              onClick={() => make.mutate({ caseId, parts: [...parts] })}
            >
              {t('folder.act')}
            </Button>
          </>
        )
      }
    >
      {make.isPending ? (
        <TransferProgress />
      ) : made ? (
        <MadeFolder made={made} />
      ) : (
        <>
          <Alert className="failure" type="warning" showIcon title={t('folder.plain')} />
          <p>{t('folder.hint')}</p>
          <fieldset className="transfer-parts">
            <legend>{t('folder.what')}</legend>
            {FOLDER_PARTS.map((part) => (
              <Checkbox
                key={part}
                checked={chosen.includes(part) && !empty(part)}
                disabled={empty(part)}
                onChange={({ target }) =>
                  setChosen(FOLDER_PARTS.filter((each) => (each === part ? target.checked : chosen.includes(each))))
                }
              >
                {t(`folder.parts.${part}`, amounts[part] ?? { n: 0, size: '' })}
              </Checkbox>
            ))}
          </fieldset>
          <p className="quiet">{t('folder.notes')}</p>
          <FailureAlert error={size.error ?? make.error} />
        </>
      )}
    </Modal>
  );
}

function MadeFolder({
  made: { folder, files, bytes, lost, left },
}: {
  readonly made: Output<'transfer-folder'>;
}): ReactElement {
  const { t } = useTranslation('transfer');
  return (
    <>
      <p role="status">{t('folder.done', { name: folder, n: files, size: writeBytes(bytes) })}</p>
      <LostEvidence lost={lost} />
      {left.length > 0 && (
        <Alert className="failure" type="warning" showIcon title={t('folder.left')} description={left.join('')} />
      )}
    </>
  );
}
