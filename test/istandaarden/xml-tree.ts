import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';

/** What a document says: its elements with their namespaces and values, whatever its prefixes and white space. */
export function treeOf(content: Uint8Array): unknown {
  using document = XmlDocument.fromBuffer(content);
  return nodeOf(document.root);
}

function nodeOf(element: XmlElement): unknown {
  const children: unknown[] = [];
  let text = '';
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) children.push(nodeOf(node));
    else if (node instanceof XmlText) text += node.content;
  }
  const attributes = element.attrs.map(({ name, namespaceUri, value }) => [namespaceUri, name, value]);
  return [element.namespaceUri, element.name, attributes, children.length > 0 ? children : text];
}
