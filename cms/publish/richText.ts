import type { HTMLConvertersFunction } from '@payloadcms/richtext-lexical/html';
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html';
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical';
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext';

/** Links lead out by http, https or mail, or stay on the site; anything else keeps its words only. */
const safeAddress = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i;

const converters: HTMLConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  link: ({ node, nodesToHTML }) => linkHtml(node.fields.url, nodesToHTML({ nodes: node.children }).join('')),
  autolink: ({ node, nodesToHTML }) => linkHtml(node.fields.url, nodesToHTML({ nodes: node.children }).join('')),
  upload: '',
  relationship: '',
});

const linkHtml = (url: string | undefined, inside: string) =>
  url && safeAddress.test(url) ? `<a href="${escapeAttribute(url)}" rel="noopener">${inside}</a>` : inside;

/** Lexical to the two forms that pass the gate: safe HTML, and plain text for search. Undefined when there are no words. */
export function publicRichText(state: unknown): { html: string; text: string } | undefined {
  if (!isEditorState(state)) return undefined;
  const text = convertLexicalToPlaintext({ data: state }).trim();
  if (text === '') return undefined;
  return { html: convertLexicalToHTML({ data: state, converters, disableContainer: true }), text };
}

function isEditorState(value: unknown): value is SerializedEditorState {
  return typeof value === 'object' && value !== null && 'root' in value;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
