import { amountFromZero, code } from './column.ts';
import { bsnColumn, caseNumberColumn, firstDayColumn, keyColumn, lastDayColumn } from './common.ts';
import { layout } from './layout.ts';

export const benefitLayout = layout(
  'BENEFIT',
  {
    title: 'Uitkeringen',
    means: 'Uitkeringen van werk en inkomen, uit het uitkeringssysteem. Eén rij per uitkering en periode.',
  },
  {
    key: keyColumn('INKOMENSVOORZIENING.CODE', 'U-2026-0092'),
    bsn: bsnColumn,
    caseNumber: caseNumberColumn,
    scheme: code(
      {
        name: 'regeling',
        term: 'INKOMENSVOORZIENINGSOORT.REGELING',
        means: 'regeling waaronder betaald wordt',
        example: 'bijstand',
      },
      {
        bijstand: 'SOCIAL_ASSISTANCE',
        ioaw: 'IOAW',
        ioaz: 'IOAZ',
        bbz: 'BBZ',
        'bijzondere bijstand': 'SPECIAL_ASSISTANCE',
        'individuele inkomenstoeslag': 'INCOME_SUPPLEMENT',
        studietoeslag: 'STUDY_SUPPLEMENT',
        loonkostensubsidie: 'WAGE_SUBSIDY',
      },
    ),
    amount: amountFromZero({
      name: 'bedrag_per_maand',
      term: 'INKOMENSVOORZIENING.BEDRAG',
      means: 'netto bedrag per maand in euro',
      example: '1.345,66',
    }),
    firstDay: firstDayColumn('INKOMENSVOORZIENING.INGANGSDATUM'),
    lastDay: lastDayColumn('INKOMENSVOORZIENING.EINDDATUM'),
  },
);
