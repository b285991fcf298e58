import { amount, date } from './column.ts';
import { bsnColumn, keyColumn, lawColumn, productCodeColumn, provisionKeyColumn } from './common.ts';
import { layout } from './layout.ts';

export const budgetSpendingLayout = layout(
  'BUDGET_SPENDING',
  {
    title: 'Besteding van persoonsgebonden budgetten',
    means:
      'Wat de Sociale Verzekeringsbank (SVB) uit een persoonsgebonden budget betaalde. Eén rij per budget en periode.',
  },
  {
    key: keyColumn(null, 'SVB-2026-05-00312'),
    bsn: bsnColumn,
    law: lawColumn('BESCHIKTE_VOORZIENING.WET'),
    productCode: productCodeColumn,
    provisionKey: provisionKeyColumn,
    firstDay: date({
      name: 'periode_van',
      term: null,
      means: 'eerste dag van de periode waarover betaald is',
      example: '2026-05-01',
    }),
    lastDay: date({
      name: 'periode_tot_en_met',
      term: 'BUDGETUITPUTTING.DATUM',
      means: 'laatste dag van die periode',
      example: '2026-05-31',
    }),
    amount: amount({
      name: 'bedrag',
      term: 'BUDGETUITPUTTING.UITGENUTBEDRAG',
      means: 'betaald bedrag in euro; negatief wat is teruggehaald',
      example: '640,00',
    }),
  },
);
