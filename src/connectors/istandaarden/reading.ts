import { XmlComment, XmlElement, XmlText } from 'libxml2-wasm';
import { CareMessageError, type CareMessageErrorCode } from './care-message-error.ts';

/** The namespaces of a message: its own, and the one of what it shares with other messages. */
export interface Dialect {
  readonly own: Namespace;
  readonly base: Namespace;
}
export type Space = keyof Dialect;

export interface Namespace {
  readonly prefix: string;
  readonly uri: string;
}

/** Attributes that say how a document may be validated; they say nothing of its content. */
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';
const hints = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);

/** Where reading or writing stands in a message, in names of the standard. */
export class Place {
  readonly dialect: Dialect;
  readonly #path: string[] = [];

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  /** Does something within an element. After a refusal the place remains where it was, for nothing follows. */
  within<T>(name: string, work: () => T): T {
    this.#path.push(name);
    const result = work();
    this.#path.pop();
    return result;
  }

  /** Throws `CareMessageError`: this place, and what is wrong with it. */
  refuse(problem: string, code: CareMessageErrorCode = 'INVALID_MESSAGE'): never {
    throw new CareMessageError(code, `${this.#path.join('/') || 'the message'} ${problem}`);
  }
}

/** The child elements of an element, to be taken in order. Nothing else may stand between them but space and comments. */
export class Children {
  readonly place: Place;
  readonly #uri: string;
  #current: XmlElement | null;

  constructor(parent: XmlElement, space: Space, place: Place) {
    this.place = place;
    this.#uri = place.dialect[space].uri;
    refuseAttributes(parent, place);
    this.#current = this.#elementFrom(parent.firstChild);
  }

  /** The next child, when that is what it is called. */
  take(name: string): XmlElement | undefined {
    const element = this.#current;
    if (element?.name !== name || element.namespaceUri !== this.#uri) return undefined;
    this.#current = this.#elementFrom(element.next);
    return element;
  }

  /** Refuses the message when a child is left: it is unknown, comes twice or in another order. */
  end(): void {
    if (this.#current) this.place.refuse('holds an element that does not belong there, or not in that order');
  }

  #elementFrom(first: XmlElement['firstChild']): XmlElement | null {
    for (let node = first; node; node = node.next) {
      if (node instanceof XmlElement) return node;
      const isBlank = node instanceof XmlText ? !/[^ \t\r\n]/.test(node.content) : node instanceof XmlComment;
      if (!isBlank) this.place.refuse('holds text between its elements');
    }
    return null;
  }
}

/** The text of an element that holds nothing else. */
export function readText(element: XmlElement, place: Place): string {
  refuseAttributes(element, place);
  return textOf(element, place);
}

/** The text of an element whatever its attributes. */
export function textOf(element: XmlElement, place: Place): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlText) text += node.content;
    else if (!(node instanceof XmlComment)) place.refuse('holds an element where a value should stand');
  }
  return text;
}

function refuseAttributes(element: XmlElement, place: Place): void {
  for (const { name, namespaceUri } of element.attrs) {
    if (namespaceUri !== schemaInstance || !hints.has(name))
      place.refuse('bears an attribute that the standard does not know');
  }
}
