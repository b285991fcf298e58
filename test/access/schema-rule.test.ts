import { buildSchema as parseSdl, getNamedType, isEnumType, isObjectType, type GraphQLArgument } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkAccessRules, findSchemaRule, type SchemaRule } from '../../src/access/schema-rule.ts';
import { listEnumLabels } from '../../src/domain/label.ts';
import { buildSchema, readTypeDefs } from '../../src/schema.ts';

/** Policy is adopted in public and names no resident. */
const policyTypes = [
  'Ambition',
  'AmbitionContribution',
  'AttentionTopic',
  'Budget',
  'BudgetLine',
  'FrameworkComparison',
  'FrameworkReference',
  'FrameworkStage',
  'FrameworkStep',
  'FrameworkSubGoal',
  'FrameworkTheme',
  'ImplementationProgramme',
  'LadderComparison',
  'LadderRung',
  'Milestone',
  'Objective',
  'PolicyAnswer',
  'PolicyDate',
  'PolicyDocument',
  'PolicyFramework',
  'PolicyHorizon',
  'PolicyMeasure',
  'PolicyRole',
  'PolicyRule',
  'ProgrammeLine',
  'QuestionComparison',
  'Reserve',
  'ReserveCeiling',
  'ReserveLine',
  'RuleComparison',
  'SubGoalComparison',
  'YearAmount',
];

/** They say what is wrong with a change, and hold nothing of what was submitted. */
const problemTypes = ['Conflict', 'Incomplete', 'NotPermitted', 'RuleBroken'];

/** The object types with a field under this rule. */
function listTypesUnder(rule: SchemaRule): string[] {
  const schema = buildSchema();
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('__') && type.name !== 'Query' && type.name !== 'Mutation')
    .filter((type) => Object.keys(type.getFields()).some((field) => findSchemaRule(schema, type.name, field) === rule))
    .map((type) => type.name)
    .sort();
}

describe('the rules in the schema', () => {
  test('a schema with a field that nothing guards is refused, naming the field', () => {
    const sdl = readTypeDefs()
      .join('\n')
      .replace('type Plan implements Node @access(area: PLAN, level: EXISTS)', 'type Plan implements Node');
    expect(() => checkAccessRules(parseSdl(sdl))).toThrow(/Plan\.id, Plan\.sight.*Plan\.director|Plan\.id/);
  });

  test('a field of its own rule keeps it where its type has none', () => {
    const sdl = readTypeDefs()
      .join('\n')
      .replace('type Plan implements Node @access(area: PLAN, level: EXISTS)', 'type Plan implements Node');
    expect(findSchemaRule(parseSdl(sdl), 'Plan', 'goals')).toEqual({ area: 'GOAL', level: 'CONTENT' });
  });

  test('nothing of a resident is public', () => {
    expect(listTypesUnder('PUBLIC').filter((name) => !name.endsWith('Payload'))).toEqual(
      [
        'Actor',
        'ActivityTerms',
        'Administration',
        'CaseType',
        'CaseTypeStep',
        'CaseTypeTermChange',
        'FieldChange',
        'HeldRight',
        'HeldRole',
        'RecordChange',
        'RegisteredActivity',
        'StaffAccount',
        'Agreement',
        'AttentionRule',
        'AttentionThreshold',
        'CaseHandoverTarget',
        'ChainFault',
        'ChainReturnCode',
        'ChainRowFailure',
        'ChainState',
        'ChainStateCount',
        ...problemTypes,
        'District',
        'EditionPlace',
        'EnumLabel',
        'FigurePeriod',
        'MatchingSetting',
        'Organisation',
        'PageInfo',
        'PopulationCount',
        'ProcessingActivity',
        'Product',
        'Provider',
        'ProvisionConflict',
        'Reach',
        'Responsibility',
        'ReportCredential',
        'ReportKind',
        'ServiceNorm',
        'Contract',
        'Tariff',
        'StaffMember',
        'StatutoryTerm',
        ...policyTypes,
      ].sort(),
    );
  });

  test('of what comes of a mutation only the problems, its name and what is public by itself are public', () => {
    const schema = buildSchema();
    const payloads = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ type }) => getNamedType(type));
    expect(payloads.length).toBeGreaterThan(3);
    const publicTypes = new Set(listTypesUnder('PUBLIC').filter((name) => !name.endsWith('Payload')));
    for (const type of payloads) {
      const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
      const own = fields.filter((field) => !publicTypes.has(getNamedType(field.type).name)).map(({ name }) => name);
      const open = own.filter((field) => findSchemaRule(schema, type.name, field) === 'PUBLIC');
      // A credential is told once to whoever made it: of no resident, and made by whoever may read the reports.
      const told = type.name === 'CreateReportCredentialPayload' ? ['secret'] : [];
      expect([type.name, open.toSorted()]).toEqual([type.name, ['clientMutationId', 'problems', ...told]]);
    }
  });

  test('figures stand under disclosure control, and so does what leads to them', () => {
    const schema = buildSchema();
    expect(listTypesUnder('AGGREGATE')).toEqual([
      'EditionDifference',
      // About what staff did, not about residents: small numbers are shown.
      'EmergencyAccessCount',
      'Figure',
      'KeyFigure',
      'KeyFigurePoint',
      'Objective',
      'ObjectiveFigures',
      'ProposeReportEditionPayload',
      'PublishReportEditionPayload',
      'RejectReportEditionPayload',
      'Report',
      'ReportColumn',
      'ReportEdition',
      'ReportProgress',
      'ReportRow',
      'ReportTable',
      'StatisticCategory',
      'StatisticCell',
      'Statistics',
    ]);
    expect(findSchemaRule(schema, 'Objective', 'figures')).toBe('AGGREGATE');
    expect(findSchemaRule(schema, 'Objective', 'label')).toBe('PUBLIC');
    expect(findSchemaRule(schema, 'Figure', 'value')).toBe('AGGREGATE');
  });
});

describe('the words in the schema', () => {
  const schema = buildSchema();
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && type.astNode);

  test('every type, field, argument and enum value has a description', () => {
    const bare = types.flatMap((type) => {
      const own = type.description ? [] : [type.name];
      if (isEnumType(type))
        return [
          ...own,
          ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`])),
        ];
      if (!('getFields' in type)) return own;
      const fields = Object.values(type.getFields());
      return [
        ...own,
        ...fields.flatMap((field) => (field.description ? [] : [`${type.name}.${field.name}`])),
        ...fields.flatMap((field) =>
          'args' in field
            ? field.args.flatMap((arg: GraphQLArgument) =>
                arg.description ? [] : [`${type.name}.${field.name}(${arg.name})`],
              )
            : [],
        ),
      ];
    });
    expect(bare.filter((name) => name !== 'Query')).toEqual([]);
  });

  test('every enum value has a Dutch label', () => {
    const labelled = new Set(listEnumLabels(schema, undefined).map((label) => `${label.enum}.${label.value}`));
    const values = types
      .filter((type) => isEnumType(type))
      .flatMap((type) => type.getValues().map((value) => `${type.name}.${value.name}`));
    expect(values.filter((value) => !labelled.has(value))).toEqual([]);
  });
});
