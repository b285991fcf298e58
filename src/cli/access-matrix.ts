import { processingActivities, type ProcessingActivity } from '../../db/reference/processing-activity.ts';
import { roles, type Role } from '../../db/staff.table.ts';
import { deeds, type Deed } from '../access/deed.ts';
import { deedRules } from '../access/deed-rule.ts';
import { deedNames } from '../access/deed-name.ts';
import { markingRules, type MarkingRule } from '../access/marking.ts';
import { accessAreas, policy, policyVersion, type AccessArea } from '../access/policy.ts';
import { ownGrounds, relationMeanings, relations } from '../access/relation.ts';
import { listEnumLabels } from '../domain/label.ts';
import { buildSchema } from '../schema.ts';

/** Prints who may see what, and why, as a privacy officer can review it: in Dutch, as Markdown. */
export async function accessMatrix(): Promise<void> {
  process.stdout.write(drawMatrix());
}

const labels = new Map(
  listEnumLabels(buildSchema(), undefined).map((label) => [`${label.enum}.${label.value}`, label.label]),
);

function labelOf(enumName: string, value: string): string {
  return labels.get(`${enumName}.${value}`) ?? value;
}

function drawMatrix(): string {
  return [
    '# Wie ziet wat, en waarom',
    `Versie ${policyVersion} van de tabel waarop de hub elke blik beoordeelt. Wat er niet staat, wordt niet gezien. Elke vraag noemt een verwerkingsactiviteit; zonder, of met één die de wet van het gegeven niet dekt, blijft het bij wat hieronder onder “Doel” staat.`,
    '## De trap van zicht',
    '**dat**: dat er iets is, met de organisatie en wie te bellen. **wat**: het gegeven zelf.',
    table(
      ['rol', ...accessAreas.map((area) => labelOf('AccessArea', area))],
      roles.map((role) => [labelOf('Role', role), ...accessAreas.map((area) => drawCell(role, area))]),
    ),
    '## Wat iemand is tot een huishouden',
    table(
      ['relatie', 'wanneer'],
      relations.map((relation) => [relationMeanings[relation].name, relationMeanings[relation].meaning]),
    ),
    `Wat iemand als ${[...ownGrounds].map((relation) => relationMeanings[relation].name).join(' of ')} ziet, beperkt het doel niet: dat is een grond op zichzelf.`,
    '## Wat een markering wegneemt',
    'Een markering neemt alleen weg, ook van wat toestemming of noodtoegang geeft.',
    table(['markering', 'waarop', 'wat er overblijft', 'geldt niet voor'], markingRules.map(drawMarking)),
    '## Wat iemand mag doen',
    table(
      ['wat', ...doers.map((role) => labelOf('Role', role))],
      deeds.map((deed) => [deedNames[deed], ...doers.map((role) => drawDeed(deed, role))]),
    ),
    '## Doel',
    'Onder een wet die het doel niet dekt, ziet wie voor samenhang werkt hoogstens **dat** er iets is, en een ander niets.',
    table(
      [
        'verwerkingsactiviteit',
        'wetten',
        'samenhang',
        'Suwinet',
        'rollen',
        'grond',
        'artikel',
        'verantwoordelijke · verwerker',
        'bewaren',
      ],
      processingActivities.map(drawActivity),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function drawCell(role: Role, area: AccessArea): string {
  const own = policy.filter((rule) => rule.role === role && rule.area === area);
  const levels = (['EXISTS', 'CONTENT'] as const).flatMap((level) => {
    const names = own.filter((rule) => rule.level === level).map(({ relation }) => relationMeanings[relation].name);
    return names.length === 0 ? [] : [`${labelOf('Sight', level)}: ${names.join(', ')}`];
  });
  return levels.join('; ') || '–';
}

/** Roles that may do anything at all. */
const doers = roles.filter((role) => deedRules.some((rule) => rule.role === role));

function drawDeed(deed: Deed, role: Role): string {
  const own = deedRules.filter((rule) => rule.deed === deed && rule.role === role);
  return own.map(({ relation }) => relationMeanings[relation].name).join(', ') || '–';
}

function drawMarking({
  marking,
  area,
  level,
  exceptRelations,
  exceptRoles,
  exceptSuwiPurposes,
}: MarkingRule): string[] {
  const except = [
    ...(exceptSuwiPurposes ? ['doelen die Suwinet mogen gebruiken'] : []),
    ...exceptRelations.map((relation) => relationMeanings[relation].name),
    ...exceptRoles.map((role) => labelOf('Role', role)),
  ];
  return [
    labelOf('WithheldReason', marking),
    labelOf('AccessArea', area),
    labelOf('Sight', level),
    except.join(', ') || '–',
  ];
}

function drawActivity(activity: ProcessingActivity): string[] {
  return [
    activity.label,
    activity.laws.map((law) => labelOf('Law', law)).join(', ') || 'geen: alleen cijfers',
    activity.coordination ? 'ja' : 'nee',
    activity.suwi ? 'ja' : 'nee',
    activity.roles.map((role) => labelOf('Role', role)).join(', ') || 'nog geen',
    activity.ground,
    activity.article,
    [activity.controller, activity.processor].filter(Boolean).join(' · '),
    activity.retentionYears === null ? 'volgens de selectielijst' : `${activity.retentionYears} jaar`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
