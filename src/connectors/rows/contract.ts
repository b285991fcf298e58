import { text } from './column.ts';
import { agbCodeColumn, firstDayColumn, keyColumn, lastDayColumn } from './common.ts';
import { layout } from './layout.ts';

export const contractLayout = layout(
  'CONTRACT',
  {
    title: 'Contracten',
    means: 'Contracten van de gemeente met aanbieders, uit de contractadministratie. Eén rij per contract.',
  },
  {
    key: keyColumn('CONTRACT.INTERNCONTRACTID', 'C-2026-017'),
    agbCode: agbCodeColumn,
    title: text(
      {
        name: 'omschrijving',
        term: 'CONTRACT.BESCHRIJVING',
        means: 'waar het contract over gaat',
        example: 'Wmo-begeleiding 2026-2029',
      },
      200,
    ),
    firstDay: firstDayColumn('CONTRACT.DATUMSTART'),
    lastDay: lastDayColumn('CONTRACT.DATUMEINDE'),
  },
);
