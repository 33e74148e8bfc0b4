import { App, Button, Upload } from 'antd';
import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogoPixels } from '../../electron/contract/settings.ts';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { readLogo } from './read-logo.ts';

/**
 * The firm's logo in the letterhead: chosen from a picture, previewed, removed. It is saved at once, apart from the
 * form around it.
 */
export function LetterheadLogo(): ReactElement {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const { data, error } = useAnswer('logo-read', {});
  const save = useAct('logo-save');
  const take = async (picture: Blob): Promise<void> => {
    const logo = await readLogo(picture);
    if (logo === null) void message.warning(t('logo.unreadable'));
    else save.mutate({ logo }, { onSuccess: () => void message.success(t('logo.saved')) });
  };
  const logo = data?.logo ?? null;
  return (
    <div role="group" aria-label={t('logo.title')}>
      <h3>{t('logo.title')}</h3>
      <p className="quiet">{t('logo.hint')}</p>
      <FailureAlert error={error ?? save.error} />
      <div className="logo-entry">
        {logo && <LogoView logo={logo} label={t('logo.preview')} />}
        <Upload
          accept="image/png,image/jpeg,image/webp,image/bmp"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button loading={save.isPending}>{t(logo ? 'logo.replace' : 'logo.choose')}</Button>
        </Upload>
        {logo && <Button onClick={() => save.mutate({ logo: null })}>{t('logo.remove')}</Button>}
      </div>
    </div>
  );
}

function LogoView({
  logo: { width, height, rgb },
  label,
}: {
  readonly logo: LogoPixels;
  readonly label: string;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(width, height);
    for (let pixel = 0; pixel < width * height; pixel++) {
      image.data.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
      image.data[pixel * 4 + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [width, height, rgb]);
  return <canvas ref={canvas} className="logo" width={width} height={height} role="img" aria-label={label} />;
}
