import { isEnumType, Kind, type GraphQLSchema } from 'graphql';

/** The Dutch label of an enum value, as the schema states it. */
export interface EnumLabel {
  readonly enum: string;
  readonly value: string;
  readonly label: string;
}

const bySchema = new WeakMap<GraphQLSchema, readonly EnumLabel[]>();

/** The Dutch labels of the schema's enum values: those of one enum, or all. */
export function listEnumLabels(schema: GraphQLSchema, enumName: string | undefined): readonly EnumLabel[] {
  let labels = bySchema.get(schema);
  if (!labels) bySchema.set(schema, (labels = readLabels(schema)));
  return enumName === undefined ? labels : labels.filter((label) => label.enum === enumName);
}

function readLabels(schema: GraphQLSchema): readonly EnumLabel[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type))
    .flatMap((type) =>
      type.getValues().flatMap((value) => {
        const label = value.astNode?.directives?.find(({ name }) => name.value === 'label')?.arguments?.[0]?.value;
        return label?.kind === Kind.STRING ? [{ enum: type.name, value: value.name, label: label.value }] : [];
      }),
    );
}
