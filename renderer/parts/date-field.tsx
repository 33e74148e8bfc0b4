import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { type ComponentProps, type ReactElement, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import 'dayjs/locale/zh-cn';

interface Props extends Omit<
  ComponentProps<typeof DatePicker>,
  'value' | 'defaultValue' | 'onChange' | 'minDate' | 'maxDate' | 'format' | 'picker' | 'showTime' | 'multiple'
> {
  readonly value?: PlainDate | null;
  readonly onChange?: (value: PlainDate | null) => void;
  /** First and last day that may be chosen, both inclusive. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

dayjs.extend(customParseFormat);

/** The first is the display format; the others are also accepted when typed. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日'];
const FIRST_DAY = '1900-01-01';

/**
 * A calendar day. The picker's own dates, which depend on the clock, stay inside this field. After text that is not a
 * valid day, or is out of range, the picker would keep showing the text but hold the previous day. Here such text
 * becomes the value, so that it is refused at the field; a required field shows its day again.
 */
export function DateField({ value, onChange, from, until, ...rest }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const noDay = value && parseDate(value) === null ? value : null;
  const [drawing, setDrawing] = useState(0);
  // Given a new object, the picker takes it for a new day and drops what is being typed, on any render.
  const shown = useMemo(() => (value && !noDay ? dayjs(value) : null), [value, noDay]);
  const first = useMemo(() => dayjs(from ?? FIRST_DAY), [from]);
  const last = useMemo(() => (until ? dayjs(until) : undefined), [until]);
  // What was typed since the field was focused. By blur the picker may have restored its day, some frames early or
  // late.
  const typing = useRef<string | null>(null);
  const leave = (shownText: string): void => {
    const typed = (typing.current ?? shownText).trim();
    typing.current = null;
    const read = dayjs(typed, FORMATS, true);
    const day = (read.isValid() ? read.format('YYYY-MM-DD') : typed) as PlainDate;
    if (typed === '' || day === value) return;
    if (rest.allowClear === false) setDrawing(drawing + 1);
    else onChange?.(day);
  };
  return (
    <span
      className="date-typing"
      onInputCapture={({ target }) => {
        typing.current = (target as HTMLInputElement).value;
      }}
    >
      <DatePicker
        key={drawing}
        placeholder={noDay ?? t('date.placeholder')}
        {...(noDay && { status: 'error' })}
        onBlur={({ target }) => leave((target as HTMLInputElement).value)}
        {...rest}
        className="date-field"
        // Enter takes the typed day; it must not submit the form as well. Escape takes nothing.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape') typing.current = null;
        }}
        format={FORMATS}
        minDate={first}
        {...(last && { maxDate: last })}
        value={shown}
        onChange={(day) => {
          typing.current = null;
          onChange?.(day && !Array.isArray(day) ? parseDate(day.format('YYYY-MM-DD')) : null);
        }}
      />
    </span>
  );
}
