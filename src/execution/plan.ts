import type {
  FieldNode,
  GraphQLAbstractType,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLLeafType,
  GraphQLObjectType,
} from 'graphql';

/** What is asked of an object of one type, with fragments written out, conditions decided and fields merged. */
export interface SelectionPlan {
  readonly type: GraphQLObjectType;
  /**
   * What each answer begins as: a copy of this has every key in the order of the document, which is why it takes less
   * time than adding them one by one. `__typename` stands in it already.
   */
  readonly template: Readonly<Record<string, unknown>>;
  /** What is still to be resolved, in the order of the document. */
  readonly fields: readonly FieldPlan[];
}

/** A field of an answer. */
export interface FieldPlan {
  /** Its name in the answer: the alias, where it has one. */
  readonly key: string;
  /** How many keys of the answer stand before it. */
  readonly place: number;
  readonly name: string;
  /** Everywhere the document asks for it. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Undefined where it is the property with its name. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  /** Its arguments where they are the same in every run; undefined where they hang on variables. */
  readonly fixedArguments: Readonly<Record<string, unknown>> | undefined;
  readonly result: ResultPlan;
}

/** What a value becomes in the answer. */
export type ResultPlan = LeafPlan | ListPlan | ObjectPlan | AbstractPlan;

interface Nullability {
  readonly nonNull: boolean;
}

export interface LeafPlan extends Nullability {
  readonly kind: 'LEAF';
  readonly type: GraphQLLeafType;
}

export interface ListPlan extends Nullability {
  readonly kind: 'LIST';
  readonly item: ResultPlan;
}

export interface ObjectPlan extends Nullability {
  readonly kind: 'OBJECT';
  readonly type: GraphQLObjectType;
  readonly selections: Selections;
}

export interface AbstractPlan extends Nullability {
  readonly kind: 'ABSTRACT';
  readonly type: GraphQLAbstractType;
  readonly selections: Selections;
}

/** What is asked of objects by their type, planned when the first of a type is met. */
export interface Selections {
  of(type: GraphQLObjectType): SelectionPlan;
}
