import type { XmlElement } from 'libxml2-wasm';
import type { CareMessageErrorCode } from './care-message-error.ts';
import { Children, readText, type Place, type Space } from './reading.ts';
import type { Writing } from './writing.ts';

/**
 * What stands in an element, told once for both ways: `read` and `write` undo each other. Both refuse with
 * `CareMessageError` what the standard does not allow.
 */
export interface Content<T> {
  read(element: XmlElement, place: Place): T;
  write(value: T, name: string, space: Space, writing: Writing): void;
}

/** A place for elements within another one. */
export interface Field<T> {
  read(children: Children): T;
  write(value: T, space: Space, writing: Writing): void;
}

/** Elements in the order of the keys; each key of the value is one field. */
export class Group<T extends object> implements Content<T> {
  readonly space: Space;
  readonly fields: readonly (readonly [key: string, field: Field<unknown>])[];

  constructor(space: Space, fields: readonly (readonly [key: string, field: Field<unknown>])[]) {
    this.space = space;
    this.fields = fields;
  }

  read(element: XmlElement, place: Place): T {
    const children = new Children(element, this.space, place);
    const value = this.readWithin(children);
    children.end();
    return value;
  }

  /** These elements alone; others may follow. */
  readWithin(children: Children): T {
    // `group` and `both` let nothing be made but with one field of the right type for each key.
    return Object.fromEntries(this.fields.map(([key, field]) => [key, field.read(children)])) as T;
  }

  write(value: T, name: string, space: Space, writing: Writing): void {
    writing.element(space, name, () => this.writeWithin(value, writing));
  }

  /** The elements alone, for an element that is open already. */
  writeWithin(value: T, writing: Writing): void {
    for (const [key, field] of this.fields) field.write(value[key as keyof T], this.space, writing);
  }
}

type Fields<T> = { readonly [Key in keyof T]-?: Field<T[Key]> };

/** Elements of the message's own namespace, in the order in which the fields stand. */
export function group<T extends object>(fields: Fields<T>): Group<T> {
  return new Group('own', Object.entries<Field<unknown>>(fields));
}

/** The same of the namespace that messages share. */
export function baseGroup<T extends object>(fields: Fields<T>): Group<T> {
  return new Group('base', Object.entries<Field<unknown>>(fields));
}

/** The elements of one group and then those of another. */
export function both<A extends object, B extends object>(one: Group<A>, other: Group<B>): Group<A & B> {
  return new Group(one.space, [...one.fields, ...other.fields]);
}

/** No elements at all. */
export const nothing: Group<object> = new Group('own', []);

/** Content that the model holds in another form. */
export function converted<Raw, T>(content: Content<Raw>, to: (raw: Raw) => T, from: (value: T) => Raw): Content<T> {
  return {
    read: (element, place) => to(content.read(element, place)),
    write: (value, name, space, writing) => content.write(from(value), name, space, writing),
  };
}

/** An element that must be there. */
export function required<T>(name: string, content: Content<T>): Field<T> {
  return {
    read(children) {
      const element = children.take(name);
      return children.place.within(name, () =>
        element ? content.read(element, children.place) : children.place.refuse('is missing, or stands elsewhere'),
      );
    },
    write: (value, space, writing) => content.write(value, name, space, writing),
  };
}

/** An element that may be absent; null then. */
export function optional<T>(name: string, content: Content<T>): Field<T | null> {
  return {
    read(children) {
      const element = children.take(name);
      return element ? children.place.within(name, () => content.read(element, children.place)) : null;
    },
    write(value, space, writing) {
      if (value !== null) content.write(value, name, space, writing);
    },
  };
}

/** Never an element: what the other standard alone has. Refuses to write anything. */
export function absent(what: string): Field<null> {
  return {
    read: () => null,
    write(value, _space, writing) {
      if (value !== null) writing.place.within(what, () => writing.place.refuse('is not known to this standard'));
    },
  };
}

/** One element or more, straight after each other. */
export function repeated<T>(name: string, content: Content<T>): Field<readonly T[]> {
  return {
    read(children) {
      const items: T[] = [];
      for (let element = children.take(name); element; element = children.take(name)) {
        const item = element;
        items.push(children.place.within(`${name}[${items.length + 1}]`, () => content.read(item, children.place)));
      }
      if (items.length === 0)
        children.place.within(name, () => children.place.refuse('is missing, or stands elsewhere'));
      return items;
    },
    write(values, space, writing) {
      if (values.length === 0) writing.place.within(name, () => writing.place.refuse('is missing'));
      for (const value of values) content.write(value, name, space, writing);
    },
  };
}

/** An element around one item or more. */
export function list<T>(name: string, item: string, content: Content<T>): Field<readonly T[]> {
  return required(name, itemsOf(item, content));
}

/** An element around one item or more, absent where there is none. */
export function optionalList<T>(name: string, item: string, content: Content<T>): Field<readonly T[]> {
  const field = optional(name, itemsOf(item, content));
  return {
    read: (children) => field.read(children) ?? [],
    write: (values, space, writing) => field.write(values.length > 0 ? values : null, space, writing),
  };
}

function itemsOf<T>(item: string, content: Content<T>): Content<readonly T[]> {
  const wrapper = group<{ items: readonly T[] }>({ items: repeated(item, content) });
  return converted(
    wrapper,
    ({ items }) => items,
    (items) => ({ items }),
  );
}

/** Text that stands for a value, such as a day. */
export interface ValueRule<T> {
  /** How a message that is refused tells what should have stood there. */
  readonly is: string;
  /** Undefined when the text is no such value. */
  readonly parse: (text: string) => T | undefined;
  readonly format?: (value: T) => string;
  readonly code?: CareMessageErrorCode;
}

const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** An element with a value. */
export function value<T>({ is, parse, format = String, code }: ValueRule<T>): Content<T> {
  return {
    read(element, place) {
      const item = parse(readText(element, place));
      return item === undefined ? place.refuse(`is not ${is}`, code) : item;
    },
    write(item, name, space, writing) {
      const text = format(item);
      if (parse(text) === undefined || notInXml.test(text)) {
        writing.place.within(name, () => writing.place.refuse(`is not ${is}`, code));
      }
      writing.value(space, name, text);
    },
  };
}
