import { type ReactElement, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  /** The line with the error, from 1. */
  readonly faultLine: number | null;
  readonly onChange: (value: string) => void;
}

/**
 * The text of a template with line numbers; the line with the error is highlighted. Lines do not wrap, so that
 * numbers stay beside them.
 */
export function TemplateText({ area, value, faultLine, onChange }: Props): ReactElement {
  const { t } = useTranslation('papers');
  const gutter = useRef<HTMLOListElement>(null);
  const lines = value.split('\n').length;
  return (
    <div className="template-text">
      <ol ref={gutter} aria-hidden>
        {Array.from({ length: lines }, (_, index) => (
          <li key={index} className={index + 1 === faultLine ? 'fault' : undefined}>
            {index + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={area}
        aria-label={t('editor.name')}
        aria-invalid={faultLine !== null}
        wrap="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
