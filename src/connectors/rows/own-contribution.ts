import { amountFromZero, code } from './column.ts';
import {
  bsnColumn,
  firstDayColumn,
  keyColumn,
  lastDayColumn,
  productCodeColumn,
  provisionKeyColumn,
} from './common.ts';
import { layout } from './layout.ts';

export const ownContributionLayout = layout(
  'OWN_CONTRIBUTION',
  {
    title: 'Eigen bijdragen',
    means:
      'Wat een inwoner volgens het Centraal Administratie Kantoor (CAK) voor Wmo-hulp bijdraagt. Eén rij per voorziening en periode.',
  },
  {
    key: keyColumn(null, 'CAK-2026-04471'),
    bsn: bsnColumn,
    productCode: productCodeColumn,
    provisionKey: provisionKeyColumn,
    kind: code(
      { name: 'soort', term: 'EIGEN_BIJDRAGE.SOORT', means: 'welke bijdrage het is', example: 'abonnementstarief' },
      {
        abonnementstarief: 'SUBSCRIPTION',
        'beschermd wonen': 'SHELTERED_LIVING',
        'niet verschuldigd': 'NONE_DUE',
      },
    ),
    amount: amountFromZero({
      name: 'bedrag_per_maand',
      term: null,
      means: 'bijdrage per maand in euro',
      example: '21,80',
    }),
    firstDay: firstDayColumn('MELDING_EIGEN_BIJDRAGE.DATUMSTART'),
    lastDay: lastDayColumn('MELDING_EIGEN_BIJDRAGE.DATUMSTOP'),
  },
);
