import type { ThemeConfig } from 'antd';

/** Ink blue on white, compact, square-cornered enough to sit beside paper. Contrasts are 4.5:1 or better on white. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f4570',
    colorLink: '#1f4570',
    colorInfo: '#1f4570',
    colorError: '#b3261e',
    colorWarning: '#9a6700',
    colorSuccess: '#2e6b3f',
    // The backgrounds that antd derives from such dark colours look muddy.
    colorPrimaryBg: '#e6ecf3',
    colorInfoBg: '#eef3f8',
    colorInfoBorder: '#b9cadd',
    colorWarningBg: '#fff8e6',
    colorWarningBorder: '#e6c878',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#eab8b4',
    colorSuccessBg: '#eff7f1',
    colorSuccessBorder: '#b5d3bd',
    colorTextPlaceholder: '#6b7280',
    colorTextDescription: '#5b6472',
    colorTextTertiary: '#5b6472',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    wireframe: false,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Table: { cellPaddingBlock: 8, cellPaddingInline: 10 },
    Form: { itemMarginBottom: 16 },
    Alert: { withDescriptionPadding: '8px 12px', withDescriptionIconSize: 16 },
  },
};
