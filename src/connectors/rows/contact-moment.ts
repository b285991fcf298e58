import { code, moment, text } from './column.ts';
import { bsnColumn, caseNumberColumn, keyColumn, lawColumn, staffColumn } from './common.ts';
import { layout } from './layout.ts';

export const contactMomentLayout = layout(
  'CONTACT_MOMENT',
  {
    title: 'Contactmomenten',
    means: 'Contact met een inwoner, uit het eigen systeem van wie het had. Eén rij per contact.',
  },
  {
    key: keyColumn(null, 'CM-2026-00871'),
    bsn: bsnColumn,
    law: lawColumn('BESCHIKKING.WET'),
    caseNumber: caseNumberColumn,
    at: moment({
      name: 'starttijd',
      term: 'KLANTCONTACT.STARTTIJD',
      means: 'dag en tijd van het contact, in Nederlandse tijd',
      example: '2026-05-01 14:30',
    }),
    channel: code(
      { name: 'kanaal', term: 'KLANTCONTACT.KANAAL', means: 'hoe het contact verliep', example: 'telefoon' },
      {
        balie: 'DESK',
        telefoon: 'PHONE',
        huisbezoek: 'HOME_VISIT',
        'e-mail': 'EMAIL',
        brief: 'LETTER',
        videogesprek: 'VIDEO_CALL',
      },
    ),
    summary: text(
      {
        name: 'notitie',
        term: 'KLANTCONTACT.NOTITIE',
        means: 'korte samenvatting',
        example: 'Gebeld over de start van de begeleiding.',
      },
      4000,
    ),
    staffEmail: staffColumn,
  },
);
