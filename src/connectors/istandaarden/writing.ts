import { Place, type Dialect, type Namespace, type Space } from './reading.ts';

/** Makes the text of a message, element by element. */
export class Writing {
  readonly place: Place;
  readonly #dialect: Dialect;
  #text = '<?xml version="1.0" encoding="UTF-8"?>';
  #depth = 0;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.place = new Place(dialect);
  }

  /** The outermost element, which declares the namespaces. */
  root(name: string, content: () => void): string {
    const tag = `${this.#dialect.own.prefix}:${name}`;
    const namespaces = [this.#dialect.own, this.#dialect.base].map(declarationOf).join(' ');
    this.#text += `\n<${tag} ${namespaces}>`;
    this.#depth = 1;
    content();
    return `${this.#text}\n</${tag}>\n`;
  }

  /** An element with elements in it. */
  element(space: Space, name: string, content: () => void): void {
    const tag = `${this.#dialect[space].prefix}:${name}`;
    this.#text += `${this.#indent()}<${tag}>`;
    this.#depth += 1;
    this.place.within(name, content);
    this.#depth -= 1;
    this.#text += `${this.#indent()}</${tag}>`;
  }

  /** An element with a value in it, and attributes with their prefix. */
  value(space: Space, name: string, text: string, attributes: Readonly<Record<string, string>> = {}): void {
    const tag = `${this.#dialect[space].prefix}:${name}`;
    const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
    this.#text += `${this.#indent()}<${tag}${own.join('')}>${escape(text)}</${tag}>`;
  }

  #indent(): string {
    return `\n${'\t'.repeat(this.#depth)}`;
  }
}

function declarationOf({ prefix, uri }: Namespace): string {
  return `xmlns:${prefix}="${uri}"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escape(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => entities[character] ?? character);
}
