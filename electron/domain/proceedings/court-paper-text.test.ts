import { expect, test } from 'vitest';
import { formatYuan, isFen } from '../quantities/money.ts';
import { figuresIn } from './court-paper-text.ts';

const found = (words: string) =>
  Object.fromEntries(
    Object.entries(figuresIn(words)).map(([field, value]) => [field, isFen(value) ? formatYuan(value) : value]),
  );

test.each([
  ['案件受理费4238元，减半收取2169元，由被告负担。', { full: '4238.00', half: '2169.00' }],
  [
    '本案案件受理费减半收取计2,456.93元，财产保全费1724.62元，由被告某某公司负担4181.55元。',
    { half: '2456.93', preservation: '1724.62', defendant: '4181.55' },
  ],
  [
    '案件受理费5464元、保全费1907.97元，由原告负担614.97元，由被告负担6757元。',
    { full: '5464.00', preservation: '1907.97', plaintiff: '614.97', defendant: '6757.00' },
  ],
  [
    '以100000元为基数，自２０２５年５月２０日起至２０２５年１１月２０日止，按年利率３％计算的利息１５１２．３３元',
    { base: '100000.00', from: '2025-05-20', to: '2025-11-20', annualPercent: '3', interest: '1512.33' },
  ],
  [
    '以尚欠货款本金 36.922 万元为基数，自2024年5月1日起至实际清偿之日止，按全国银行间同业拆借中心公布的一年期贷款市场报价利率的1.3倍计算',
    { base: '369220.00', from: '2024-05-01', lprMultiple: '1.3' },
  ],
  ['按照同期一年期贷款市场报价利率四倍计付利息', { lprMultiple: '4' }],
  ['按同期全国银行间同业拆借中心公布的一年期贷款市场报价利率计算', { lprMultiple: '1' }],
  ['月利率1%', { annualPercent: '12' }],
  ['诉讼标的额60819.10元', { claim: '60819.10' }],
  ['双方自愿达成调解协议。', {}],
])('finds the figures of “%s”', (words, figures) => expect(found(words)).toEqual(figures));
