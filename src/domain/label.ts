import { isEnumType, Kind, type GraphQLSchema } from 'graphql';
import { PublicError } from '../errors.ts';

/** The Dutch label of an enum value, as the schema states it. */
export interface EnumLabel {
  readonly enum: string;
  readonly value: string;
  readonly label: string;
}

const bySchema = new WeakMap<GraphQLSchema, readonly EnumLabel[]>();

/** The Dutch labels of the schema's enum values: those of one enum, or all. Throws BAD_USER_INPUT for an enum there is not. */
export function listEnumLabels(schema: GraphQLSchema, enumName: string | undefined): readonly EnumLabel[] {
  let labels = bySchema.get(schema);
  if (!labels) bySchema.set(schema, (labels = readLabels(schema)));
  if (enumName === undefined) return labels;
  const own = labels.filter((label) => label.enum === enumName);
  if (own.length === 0) throw new PublicError('BAD_USER_INPUT', 'There is no such enum.');
  return own;
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
