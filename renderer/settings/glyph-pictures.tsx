import { App, Button, Input, Upload } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useCopy } from '../parts/use-copy.ts';
import { GlyphView } from './glyph-view.tsx';
import { type Ink, readGlyph } from './read-glyph.ts';

/** U+20BB7 */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const ONE_CHARACTER = /^[\p{L}\p{Co}]$/u;

/**
 * Pictures of characters that no font can print, and private-use characters that stand for those without a code
 * point.
 */
export function GlyphPictures(): ReactElement {
  const { t } = useTranslation('typefaces');
  const { message } = App.useApp();
  const { data, error } = useAnswer('glyph-pictures-read', {});
  const save = useAct('glyph-picture-save');
  const remove = useAct('glyph-picture-remove');
  const copy = useCopy();
  const [character, setCharacter] = useState('');
  const [ink, setInk] = useState<Ink | null>(null);

  const take = async (picture: Blob | undefined): Promise<void> => {
    if (picture === undefined) return;
    const read = await readGlyph(picture);
    if (read === null) void message.warning(t('pictures.unreadable'));
    else setInk(read);
  };
  const keep = (): void => {
    if (!ONE_CHARACTER.test(character)) void message.warning(t('pictures.one'));
    else if (ink === null) void message.warning(t('pictures.needed'));
    else {
      save.mutate(
        { picture: { character, ...ink } },
        {
          onSuccess: () => {
            setCharacter('');
            setInk(null);
            void message.success(t('pictures.saved'));
          },
        },
      );
    }
  };
  const placeholder = (): void => {
    if (!data) return;
    setCharacter(data.placeholder);
    copy(data.placeholder);
  };

  return (
    <section className="sheet" aria-label={t('pictures.title')}>
      <h2>{t('pictures.title')}</h2>
      <p className="quiet">{t('pictures.hint')}</p>
      <FailureAlert error={error ?? save.error ?? remove.error} />
      <div className="glyph-entry">
        <Input
          aria-label={t('pictures.character')}
          placeholder={t('pictures.character')}
          value={character}
          maxLength={2}
          onChange={(event) => setCharacter(event.target.value.trim())}
        />
        <Button onClick={placeholder}>{t('pictures.placeholder')}</Button>
        <Button
          className="glyph-paste"
          title={t('pictures.pasteHint')}
          onPaste={(event) => void take(Array.from(event.clipboardData.files)[0])}
        >
          {ink ? (
            <GlyphView
              picture={ink}
              label={t('pictures.preview', { code: character === '' ? t('pictures.character') : codeOf(character) })}
            />
          ) : (
            t('pictures.paste')
          )}
        </Button>
        <Upload
          accept="image/png,image/jpeg,image/bmp"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button>{t('pictures.choose')}</Button>
        </Upload>
        <Button type="primary" loading={save.isPending} onClick={keep}>
          {t('pictures.save')}
        </Button>
      </div>
      {/\p{Co}/u.test(character) && <p role="status">{t('pictures.placeholderCopied')}</p>}
      {data &&
        (data.pictures.length === 0 ? (
          <p className="quiet">{t('pictures.none')}</p>
        ) : (
          <ul className="glyph-list" aria-label={t('pictures.list')}>
            {data.pictures.map((picture) => (
              <li key={picture.character}>
                <GlyphView picture={picture} label={t('pictures.preview', { code: codeOf(picture.character) })} />
                <span>{codeOf(picture.character)}</span>
                <Button
                  size="small"
                  aria-label={t('pictures.remove', { code: codeOf(picture.character) })}
                  onClick={() => remove.mutate({ character: picture.character })}
                >
                  {t('pictures.removeShort')}
                </Button>
              </li>
            ))}
          </ul>
        ))}
    </section>
  );
}
