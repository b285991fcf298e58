import { amountFromZero, code, key } from './column.ts';
import { firstDayColumn, keyColumn, lastDayColumn, lawColumn, productCodeColumn, units } from './common.ts';
import { layout } from './layout.ts';

export const tariffLayout = layout(
  'TARIFF',
  {
    title: 'Tarieven',
    means: 'Wat een eenheid van een product onder een contract kost. Eén rij per product en periode.',
  },
  {
    key: keyColumn(null, 'T-2026-017-BI'),
    contractKey: key({
      name: 'contract',
      term: 'CONTRACT.INTERNCONTRACTID',
      means: 'sleutel van het contract, zoals dezelfde leverancier die in het bestand met contracten gaf',
      example: 'C-2026-017',
    }),
    law: lawColumn('TARIEF.WET'),
    productCode: productCodeColumn,
    unit: code({ name: 'eenheid', term: 'TARIEF.EENHEID', means: 'waarvoor het bedrag geldt', example: 'uur' }, units),
    amount: amountFromZero({
      name: 'bedrag',
      term: 'TARIEF.BEDRAG',
      means: 'prijs van één eenheid in euro',
      example: '68,40',
    }),
    firstDay: firstDayColumn('TARIEF.DATUMSTART'),
    lastDay: lastDayColumn('TARIEF.DATUMEINDE'),
  },
);
